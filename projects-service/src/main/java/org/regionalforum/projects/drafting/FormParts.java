package org.regionalforum.projects.drafting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.projects.description.Family;
import org.regionalforum.projects.description.ProjectInput;
import org.regionalforum.projects.description.ProjectInput.CountryInput;
import org.regionalforum.projects.description.ProjectInput.TerritoryInput;
import org.regionalforum.projects.member.Members;
import org.regionalforum.projects.project.Partner;
import org.regionalforum.projects.project.PartnerRole;
import org.regionalforum.projects.reference.Countries;
import org.regionalforum.projects.reference.Goals;
import org.regionalforum.projects.reference.Sectors;
import org.regionalforum.projects.reference.Territories;
import org.regionalforum.webkit.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the form of a project needs: rows as many as are written and some more, suggestions, and what is wrong with which field. */
@Component
class FormParts {
    private static final int SPARE = 3;

    private final Territories territories;
    private final Countries countries;
    private final Sectors sectors;
    private final Goals goals;
    private final Members members;
    private final LawClock clock;
    private final MessageSource messages;

    FormParts(
            Territories territories,
            Countries countries,
            Sectors sectors,
            Goals goals,
            Members members,
            LawClock clock,
            MessageSource messages) {
        this.territories = territories;
        this.countries = countries;
        this.sectors = sectors;
        this.goals = goals;
        this.members = members;
        this.clock = clock;
        this.messages = messages;
    }

    /** How many rows each list shows. */
    record Rows(int territories, int countries, int sectors, int funders, int partners) {
        static Rows of(ProjectInput form) {
            return new Rows(
                    more(form.territories()),
                    more(form.countries()),
                    more(form.sectors()),
                    more(form.funders()),
                    more(form.partners()));
        }

        private static int more(@Nullable List<?> rows) {
            return (rows == null ? 0 : rows.size()) + SPARE;
        }
    }

    /**
     * @param organisations that can be named as partners
     */
    void show(
            ProjectInput form, @Nullable BindingResult errors, List<Choice> organisations, Model model, Locale locale) {
        ProjectInput filled = form.complete();
        model.addAttribute("filled", filled);
        model.addAttribute("rows", Rows.of(filled));
        model.addAttribute("wrong", errors == null ? Map.of() : wrong(errors));
        model.addAttribute("families", named("family.", Family.values(), locale));
        model.addAttribute("roles", named("role.", PartnerRole.values(), locale));
        model.addAttribute(
                "places",
                Stream.concat(territories.regions().stream(), territories.provinces().stream())
                        .map(area -> new Choice(
                                territories.written(area.code()),
                                area.name() + " (" + message("territory." + area.kind(), locale) + ")"))
                        .toList());
        model.addAttribute(
                "countries",
                countries.all(locale).stream()
                        .map(code -> new Choice(code, countries.name(code, locale)))
                        .toList());
        model.addAttribute(
                "sectors",
                sectors.all().stream()
                        .map(sector -> new Choice(sector.code(), sector.label(locale)))
                        .toList());
        model.addAttribute(
                "goals",
                goals.all().stream()
                        .map(goal -> new Choice(Integer.toString(goal.number()), goal.label(locale)))
                        .toList());
        model.addAttribute("organisations", organisations);
    }

    /**
     * Who can be named as a partner: the members of the network, and those named already that have left it since, who would
     * otherwise be lost when the form is sent.
     *
     * @param lead is no partner of its own
     */
    List<Choice> organisations(String network, String lead, List<Partner> named) {
        Map<String, String> names = new LinkedHashMap<>();
        members.all(network, clock.today()).forEach(member -> names.put(member.organisation(), member.name()));
        for (Partner partner : named) {
            if (partner.organisation() != null) {
                names.putIfAbsent(partner.organisation(), partner.name());
            }
        }
        names.remove(lead);
        return names.entrySet().stream()
                .map(one -> new Choice(one.getKey(), one.getValue()))
                .toList();
    }

    /** The same with names instead of the codes of places and countries, as somebody would write it. */
    ProjectInput named(ProjectInput form, Locale locale) {
        return form.with(new ProjectInput(
                null,
                null,
                null,
                Objects.requireNonNullElse(form.territories(), List.<TerritoryInput>of()).stream()
                        .map(row ->
                                new TerritoryInput(territories.written(String.valueOf(row.place())), row.percentage()))
                        .toList(),
                Objects.requireNonNullElse(form.countries(), List.<CountryInput>of()).stream()
                        .map(row -> new CountryInput(
                                countries.name(String.valueOf(row.country()), locale), row.percentage()))
                        .toList(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    private static Map<String, String> wrong(BindingResult errors) {
        Map<String, String> wrong = new HashMap<>();
        errors.getFieldErrors()
                .forEach(error ->
                        wrong.putIfAbsent(error.getField(), Objects.requireNonNullElse(error.getDefaultMessage(), "")));
        return wrong;
    }

    private List<Choice> named(String prefix, Enum<?>[] values, Locale locale) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), message(prefix + value.name(), locale)))
                .toList();
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
