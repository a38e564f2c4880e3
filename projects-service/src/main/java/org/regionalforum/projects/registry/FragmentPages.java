package org.regionalforum.projects.registry;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.regionalforum.projects.project.Project;
import org.regionalforum.projects.project.ProjectList;
import org.regionalforum.projects.project.Selection;
import org.regionalforum.projects.wording.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The newest projects of an organisation, of a network or of all, for other services' pages to include. */
@Controller
class FragmentPages {
    private static final int LATEST = 5;
    private static final int OF_ORGANISATION = 50;

    private final ProjectList projects;
    private final Selections selections;
    private final Wording wording;
    private final LawClock clock;

    FragmentPages(ProjectList projects, Selections selections, Wording wording, LawClock clock) {
        this.projects = projects;
        this.selections = selections;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/fragments/projects")
    String latest(
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String network,
            Model model,
            Locale locale) {
        boolean ofOne = organisation != null && !organisation.isBlank();
        Selection selection = ofOne && organisation != null
                ? Selection.of(organisation, clock.today())
                : selections.all(network == null || network.isBlank() ? null : network);
        Items<Project> page = projects.find(selection, new Cursor(null, ofOne ? OF_ORGANISATION : LATEST));
        List<Project> found = page.items();
        model.addAttribute("projects", found);
        model.addAttribute("organisation", ofOne ? organisation : null);
        model.addAttribute("named", !ofOne && (network == null || network.isBlank()));
        model.addAttribute("all", page.next() == null ? null : all(organisation, network));
        model.addAttribute("day", clock.today());
        model.addAttribute("say", wording.in(locale));
        return "registry/latest :: list";
    }

    private static String all(@Nullable String organisation, @Nullable String network) {
        if (organisation != null && !organisation.isBlank()) {
            return "/projects?organisation=" + organisation;
        }
        return network == null || network.isBlank() ? "/projects" : "/networks/" + network + "/projects";
    }
}
