package org.regionalforum.projects.registry;

import java.time.LocalDate;
import java.util.Locale;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.regionalforum.projects.project.Project;
import org.regionalforum.projects.project.ProjectList;
import org.regionalforum.projects.project.Selection;
import org.regionalforum.projects.reference.Countries;
import org.regionalforum.projects.wording.Wording;
import org.regionalforum.webkit.Bar;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who is active in a country, by actor type, and with what. */
@Controller
class CountryPages {
    private final ProjectList projects;
    private final Countries countries;
    private final Wording wording;
    private final LawClock clock;
    private final MessageSource messages;

    CountryPages(ProjectList projects, Countries countries, Wording wording, LawClock clock, MessageSource messages) {
        this.projects = projects;
        this.countries = countries;
        this.wording = wording;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/countries/{country}")
    String country(@PathVariable String country, Model model, Locale locale) {
        String code = country.toUpperCase(Locale.ROOT);
        if (!countries.known(code)) {
            throw Refusal.notFound();
        }
        if (!code.equals(country)) {
            return "redirect:/countries/" + code;
        }
        LocalDate today = clock.today();
        Activity activity = Activity.of(code, projects, today);
        Items<Project> newest = projects.find(Selection.in(code, today), new Cursor(null, Cursor.DEFAULT));
        Wording.Spoken say = wording.in(locale);
        model.addAttribute("activity", activity);
        model.addAttribute("countryName", say.country(code));
        model.addAttribute("projects", newest.items());
        model.addAttribute("more", newest.next() != null);
        model.addAttribute("day", today);
        model.addAttribute("say", say);
        model.addAttribute(
                "bars",
                activity.actors().stream()
                        .map(type -> new Bar(
                                type.actorType() == null
                                        ? messages.getMessage("country.outside", null, locale)
                                        : say.type(type.actorType()),
                                type.organisations().size()))
                        .toList());
        return "registry/country";
    }
}
