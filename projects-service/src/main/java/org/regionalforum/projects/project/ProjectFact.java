package org.regionalforum.projects.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.EventType;

/** What is published about projects, each time as the project then stands; what somebody wrote is named by its id. */
public sealed interface ProjectFact {
    /** A member by its id, or an outsider by the id of the text that is its name. */
    record PartSaid(@Nullable String organisation, @Nullable String outsider, String role, String state) {}

    record TerritorySaid(String kind, String code, int basisPoints) {}

    record CountrySaid(String code, int basisPoints) {}

    /** Everybody sees it from now on; {@code asked} are members whose confirmation is asked. */
    @EventType("org.regionalforum.projects.project-registered.v1")
    record ProjectRegistered(
            String project,
            String network,
            int number,
            String title,
            String family,
            String lead,
            List<PartSaid> partners,
            List<TerritorySaid> territories,
            List<CountrySaid> countries,
            List<String> asked,
            String person,
            LocalDate on)
            implements ProjectFact {}

    /**
     * Fields of a registered project changed.
     *
     * @param asked members whose confirmation is asked anew
     * @param removed members that had confirmed their part and are named no more; null where there is none
     */
    @EventType("org.regionalforum.projects.project-changed.v1")
    record ProjectChanged(
            String project,
            String network,
            int number,
            String title,
            String family,
            String lead,
            List<PartSaid> partners,
            List<TerritorySaid> territories,
            List<CountrySaid> countries,
            List<String> asked,
            List<String> changed,
            @Nullable List<String> removed,
            String person,
            LocalDate on)
            implements ProjectFact {}

    @EventType("org.regionalforum.projects.project-partner-confirmed.v1")
    record ProjectPartnerConfirmed(
            String project,
            String network,
            int number,
            String title,
            String family,
            String lead,
            List<PartSaid> partners,
            List<TerritorySaid> territories,
            List<CountrySaid> countries,
            String organisation,
            String person,
            LocalDate on)
            implements ProjectFact {}

    @EventType("org.regionalforum.projects.project-partner-refused.v1")
    record ProjectPartnerRefused(
            String project,
            String network,
            int number,
            String title,
            String family,
            String lead,
            List<PartSaid> partners,
            List<TerritorySaid> territories,
            List<CountrySaid> countries,
            String organisation,
            @Nullable String reason,
            String person,
            LocalDate on)
            implements ProjectFact {}

    @EventType("org.regionalforum.projects.project-partner-withdrawn.v1")
    record ProjectPartnerWithdrawn(
            String project,
            String network,
            int number,
            String title,
            String family,
            String lead,
            List<PartSaid> partners,
            List<TerritorySaid> territories,
            List<CountrySaid> countries,
            String organisation,
            @Nullable String reason,
            String person,
            LocalDate on)
            implements ProjectFact {}

    /** Its lead took it back ({@code LEAD}), or staff took it down ({@code STAFF}). */
    @EventType("org.regionalforum.projects.project-withdrawn.v1")
    record ProjectWithdrawn(
            String project,
            String network,
            int number,
            String title,
            String family,
            String lead,
            List<PartSaid> partners,
            List<TerritorySaid> territories,
            List<CountrySaid> countries,
            String by,
            @Nullable String reason,
            String person,
            LocalDate on)
            implements ProjectFact {}

    /** A written text was removed from sight; what it said is gone. A project that was never registered has no number. */
    @EventType("org.regionalforum.projects.project-text-erased.v1")
    record ProjectTextErased(
            String project, String network, @Nullable Integer number, String text) implements ProjectFact {}
}
