package org.regionalforum.projects.registry;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.projects.description.Family;
import org.regionalforum.projects.description.Progress;
import org.regionalforum.projects.member.Members;
import org.regionalforum.projects.project.Selection;
import org.regionalforum.projects.reference.Countries;
import org.regionalforum.projects.reference.Goals;
import org.regionalforum.projects.reference.Sectors;
import org.regionalforum.projects.reference.Territories;
import org.regionalforum.projects.text.Words;
import org.springframework.stereotype.Component;

/** Reads filters; one that has no meaning is refused (400), so that nobody takes all projects for an answer to it. */
@Component
class Selections {
    private final Members members;
    private final Territories territories;
    private final Countries countries;
    private final Goals goals;
    private final Sectors sectors;
    private final LawClock clock;

    Selections(
            Members members,
            Territories territories,
            Countries countries,
            Goals goals,
            Sectors sectors,
            LawClock clock) {
        this.members = members;
        this.territories = territories;
        this.countries = countries;
        this.goals = goals;
        this.sectors = sectors;
        this.clock = clock;
    }

    /** Refuses with "not found" a network that is not there. */
    Selection of(@Nullable String network, Wanted wanted) {
        return new Selection(
                network == null || network.isBlank()
                        ? null
                        : members.require(network.strip()).id(),
                read("family", wanted.family(), Family::valueOf),
                read("territory", wanted.territory(), this::territory),
                read("country", wanted.country(), this::country),
                read("sdg", wanted.sdg(), this::goal),
                read("sector", wanted.sector(), this::sector),
                read("organisation", wanted.organisation(), code -> code),
                read("status", wanted.status(), Progress::valueOf),
                read("q", wanted.q(), Selections::words),
                clock.today());
    }

    Selection all(@Nullable String network) {
        return Selection.all(network == null ? null : members.require(network).id(), clock.today());
    }

    private String territory(String codeOrName) {
        return territories
                .find(codeOrName)
                .orElseThrow(IllegalArgumentException::new)
                .code();
    }

    private String country(String codeOrName) {
        return countries.find(codeOrName).orElseThrow(IllegalArgumentException::new);
    }

    private int goal(String number) {
        int goal = Integer.parseInt(number);
        if (!goals.known(goal)) {
            throw new IllegalArgumentException(number);
        }
        return goal;
    }

    private String sector(String code) {
        if (!sectors.known(code)) {
            throw new IllegalArgumentException(code);
        }
        return code;
    }

    /** Signs without a letter or digit name no word, and so would find everything. */
    private static String words(String written) {
        if (Words.key(written).isEmpty()) {
            throw new IllegalArgumentException("no word");
        }
        return written;
    }

    private static <T> @Nullable T read(String name, @Nullable String value, Function<String, T> meaning) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return meaning.apply(value.strip());
        } catch (IllegalArgumentException e) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "filter.unknown", name);
        }
    }
}
