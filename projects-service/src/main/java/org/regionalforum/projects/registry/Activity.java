package org.regionalforum.projects.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalforum.projects.description.Progress;
import org.regionalforum.projects.project.Lead;
import org.regionalforum.projects.project.Partner;
import org.regionalforum.projects.project.ProjectList;
import org.regionalforum.projects.project.Selection;
import org.regionalforum.projects.project.TakingPart;

/**
 * Who is active in a country: whoever takes part in a project that has not ended.
 *
 * @param projects how many have acted there or will, each counted once
 * @param ongoing how many of them have not ended, planned ones among them
 * @param actors of these, by actor type; those outside the networks come last, without one
 */
record Activity(String country, long projects, long ongoing, List<ActorsOfType> actors) {

    /** Organisations of one type, each once. */
    record ActorsOfType(@Nullable String actorType, List<ActiveOrganisation> organisations) {}

    /**
     * @param organisation absent for an outsider
     * @param projects in how many projects of this country that have not ended it takes part
     */
    record ActiveOrganisation(@Nullable String organisation, String name, long projects) {}

    private record Known(
            @Nullable String organisation,
            String name,
            @Nullable String actorType) {
        String key() {
            return organisation == null ? "outside " + name : organisation;
        }
    }

    /** Counts who is active, project by project. */
    static final class Counting {
        private final Map<String, Known> known = new LinkedHashMap<>();
        private final Map<String, Long> counts = new HashMap<>();
        private long projects;
        private long ongoing;

        void add(TakingPart project) {
            projects++;
            if (project.progress() == Progress.ENDED) {
                return;
            }
            ongoing++;
            Lead lead = project.lead();
            add(new Known(lead.organisation(), lead.name(), lead.actorType()));
            for (Partner partner : project.partners()) {
                add(new Known(partner.organisation(), partner.name(), partner.actorType()));
            }
        }

        private void add(Known one) {
            known.putIfAbsent(one.key(), one);
            counts.merge(one.key(), 1L, Long::sum);
        }

        Activity in(String country) {
            Map<String, List<ActiveOrganisation>> byType = new TreeMap<>();
            known.forEach((key, one) -> byType.computeIfAbsent(
                            one.actorType() == null ? "" : one.actorType(), type -> new ArrayList<>())
                    .add(new ActiveOrganisation(one.organisation(), one.name(), counts.getOrDefault(key, 0L))));
            List<ActiveOrganisation> outside = byType.remove("");
            List<ActorsOfType> actors = new ArrayList<>();
            byType.forEach((type, organisations) -> actors.add(new ActorsOfType(type, sorted(organisations))));
            if (outside != null) {
                actors.add(new ActorsOfType(null, sorted(outside)));
            }
            return new Activity(country, projects, ongoing, actors);
        }
    }

    static Activity of(String country, ProjectList list, LocalDate day) {
        Counting counting = new Counting();
        list.takingPart(Selection.in(country, day), counting::add);
        return counting.in(country);
    }

    private static List<ActiveOrganisation> sorted(List<ActiveOrganisation> organisations) {
        return organisations.stream()
                .sorted(Comparator.comparing(ActiveOrganisation::name))
                .toList();
    }
}
