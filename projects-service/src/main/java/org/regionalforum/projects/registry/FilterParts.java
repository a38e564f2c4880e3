package org.regionalforum.projects.registry;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regionalforum.projects.description.Family;
import org.regionalforum.projects.description.Progress;
import org.regionalforum.projects.member.Members;
import org.regionalforum.projects.reference.Countries;
import org.regionalforum.projects.reference.Goals;
import org.regionalforum.projects.reference.Sectors;
import org.regionalforum.projects.reference.Territories;
import org.regionalforum.projects.wording.Wording;
import org.regionalforum.webkit.Choice;
import org.regionalforum.webkit.Filter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a list offers to choose by, and what of it is in force. */
@Component
class FilterParts {
    private final Territories territories;
    private final Countries countries;
    private final Sectors sectors;
    private final Goals goals;
    private final Members members;
    private final Wording wording;
    private final MessageSource messages;

    FilterParts(
            Territories territories,
            Countries countries,
            Sectors sectors,
            Goals goals,
            Members members,
            Wording wording,
            MessageSource messages) {
        this.territories = territories;
        this.countries = countries;
        this.sectors = sectors;
        this.goals = goals;
        this.members = members;
        this.wording = wording;
        this.messages = messages;
    }

    /** What the form of a list offers. */
    record Choices(
            List<Choice> families,
            List<Choice> territories,
            List<Choice> countries,
            List<Choice> goals,
            List<Choice> sectors,
            List<Choice> organisations,
            List<Choice> statuses) {}

    /**
     * @param taking organisations that take part in a project
     * @param chosen what is chosen already, by its codes: it is offered whatever it is, so that it is not lost when the form is
     *     sent again
     */
    Choices choices(Collection<String> taking, Wanted chosen, Locale locale) {
        return new Choices(
                named("family.", Arrays.asList(Family.values()), locale),
                places(chosen.territory(), locale),
                countries.all(locale).stream()
                        .map(code -> new Choice(code, countries.name(code, locale)))
                        .toList(),
                goals.all().stream()
                        .map(goal -> new Choice(Integer.toString(goal.number()), goal.label(locale)))
                        .toList(),
                sectors.all().stream()
                        .map(sector -> new Choice(sector.code(), sector.label(locale)))
                        .toList(),
                organisations(taking, chosen.organisation(), locale),
                named("progress.", Arrays.asList(Progress.values()), locale));
    }

    /** Regions and provinces; a municipality where it is chosen. */
    private List<Choice> places(@Nullable String chosen, Locale locale) {
        List<Choice> places = new ArrayList<>();
        if (chosen != null) {
            territories
                    .find(chosen)
                    .filter(area -> area.kind() == Territories.Kind.MUNICIPALITY)
                    .map(area -> new Choice(
                            area.code(), area.name() + " (" + message("territory." + area.kind(), locale) + ")"))
                    .ifPresent(places::add);
        }
        territories.regions().forEach(region -> places.add(new Choice(region.code(), region.name())));
        territories
                .provinces()
                .forEach(one -> places.add(new Choice(one.code(), one.name() + " (" + one.code() + ")")));
        return places;
    }

    /** By name. */
    private List<Choice> organisations(Collection<String> taking, @Nullable String chosen, Locale locale) {
        Set<String> ids = new HashSet<>(taking);
        if (chosen != null && !chosen.isBlank()) {
            ids.add(chosen.strip());
        }
        Map<String, String> names = members.names(ids);
        return ids.stream()
                .map(id -> new Choice(id, names.getOrDefault(id, id)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(locale))
                        .thenComparing(Choice::value))
                .toList();
    }

    List<Filter> inForce(String path, @Nullable String network, Wanted wanted, Locale locale) {
        Wording.Spoken say = wording.in(locale);
        List<Filter> all = new ArrayList<>();
        if (network != null) {
            String label =
                    members.network(network).map(Members.Network::shortName).orElse(network);
            all.add(new Filter(label, wanted.address(path, null, null)));
        }
        add("q", wanted.q(), q -> q, path, network, wanted, all);
        add("family", wanted.family(), key -> message("family." + key, locale), path, network, wanted, all);
        add(
                "territory",
                wanted.territory(),
                code -> territories.find(code).map(Territories.Area::name).orElse(code),
                path,
                network,
                wanted,
                all);
        add(
                "country",
                wanted.country(),
                code -> say.country(countries.find(code).orElse(code)),
                path,
                network,
                wanted,
                all);
        add("sdg", wanted.sdg(), number -> say.goal(Integer.parseInt(number)), path, network, wanted, all);
        add("sector", wanted.sector(), say::sector, path, network, wanted, all);
        add("organisation", wanted.organisation(), id -> members.name(id).orElse(id), path, network, wanted, all);
        add("status", wanted.status(), key -> message("progress." + key, locale), path, network, wanted, all);
        return all;
    }

    private static void add(
            String part,
            @Nullable String value,
            Function<String, String> label,
            String path,
            @Nullable String network,
            Wanted wanted,
            List<Filter> all) {
        if (value != null && !value.isBlank()) {
            all.add(new Filter(label.apply(value.strip()), wanted.without(part).address(path, network, null)));
        }
    }

    private List<Choice> named(String prefix, List<? extends Enum<?>> values, Locale locale) {
        return values.stream()
                .map(value -> new Choice(value.name(), message(prefix + value.name(), locale)))
                .toList();
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
