package org.regionalforum.projects.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalforum.projects.description.Description;
import org.regionalforum.projects.project.ProjectFact.CountrySaid;
import org.regionalforum.projects.project.ProjectFact.PartSaid;
import org.regionalforum.projects.project.ProjectFact.ProjectChanged;
import org.regionalforum.projects.project.ProjectFact.ProjectPartnerConfirmed;
import org.regionalforum.projects.project.ProjectFact.ProjectPartnerRefused;
import org.regionalforum.projects.project.ProjectFact.ProjectPartnerWithdrawn;
import org.regionalforum.projects.project.ProjectFact.ProjectRegistered;
import org.regionalforum.projects.project.ProjectFact.ProjectWithdrawn;
import org.regionalforum.projects.project.ProjectFact.TerritorySaid;

/** What every fact of a registered project says, as the project now stands. */
record Saying(
        String project,
        String network,
        int number,
        String title,
        String family,
        String lead,
        List<PartSaid> partners,
        List<TerritorySaid> territories,
        List<CountrySaid> countries,
        String person,
        LocalDate on) {

    static Saying of(Project project, Act by) {
        Description of = project.description();
        return new Saying(
                project.id().value(),
                project.network(),
                Objects.requireNonNull(project.number()),
                project.id().value() + "-title",
                String.valueOf(of.family()),
                project.lead().organisation(),
                project.partners().stream()
                        .map(p -> new PartSaid(
                                p.organisation(),
                                p.text(),
                                p.role().name(),
                                p.state().name()))
                        .toList(),
                of.territories().stream()
                        .map(t -> new TerritorySaid(t.kind().name(), t.code(), t.basisPoints()))
                        .toList(),
                of.countries().stream()
                        .map(c -> new CountrySaid(c.code(), c.basisPoints()))
                        .toList(),
                by.person(),
                by.on());
    }

    ProjectFact registered(List<String> asked) {
        return new ProjectRegistered(
                project, network, number, title, family, lead, partners, territories, countries, asked, person, on);
    }

    ProjectFact changed(List<String> changed, List<String> asked, List<String> removed) {
        return new ProjectChanged(
                project,
                network,
                number,
                title,
                family,
                lead,
                partners,
                territories,
                countries,
                asked,
                changed,
                removed.isEmpty() ? null : removed,
                person,
                on);
    }

    ProjectFact answered(PartnerState answer, String organisation, @Nullable String reason) {
        return switch (answer) {
            case CONFIRMED ->
                new ProjectPartnerConfirmed(
                        project,
                        network,
                        number,
                        title,
                        family,
                        lead,
                        partners,
                        territories,
                        countries,
                        organisation,
                        person,
                        on);
            case REFUSED ->
                new ProjectPartnerRefused(
                        project,
                        network,
                        number,
                        title,
                        family,
                        lead,
                        partners,
                        territories,
                        countries,
                        organisation,
                        reason,
                        person,
                        on);
            case WITHDRAWN ->
                new ProjectPartnerWithdrawn(
                        project,
                        network,
                        number,
                        title,
                        family,
                        lead,
                        partners,
                        territories,
                        countries,
                        organisation,
                        reason,
                        person,
                        on);
            case ASKED, NAMED -> throw new IllegalArgumentException(answer + " is no answer");
        };
    }

    ProjectFact withdrawn(String by, @Nullable String reason) {
        return new ProjectWithdrawn(
                project,
                network,
                number,
                title,
                family,
                lead,
                partners,
                territories,
                countries,
                by,
                reason,
                person,
                on);
    }
}
