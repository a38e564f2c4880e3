package org.regionalforum.notification.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of projects-service that somebody must learn, with what is needed of them. Title and reason are ids of texts. */
sealed interface ProjectFact extends Fact {
    String project();

    int number();

    String title();

    String lead();

    String person();

    /** Who takes part beside the lead; an outsider has no organisation here. */
    record Partner(@Nullable String organisation, String state) {
        private static final List<String> CONCERNED = List.of("ASKED", "CONFIRMED");

        boolean concerned() {
            return organisation != null && CONCERNED.contains(state);
        }
    }

    /** With which country it acts. */
    record Country(String code) {}

    record ProjectRegistered(
            String project,
            String network,
            int number,
            String title,
            String lead,
            List<Country> countries,
            String person,
            List<String> asked)
            implements ProjectFact {}

    /**
     * @param changed the fields that are not as they were
     * @param removed organisations whose confirmed part its lead took out; absent where there is none
     */
    record ProjectChanged(
            String project,
            String network,
            int number,
            String title,
            String lead,
            List<Country> countries,
            String person,
            List<String> asked,
            List<String> changed,
            @Nullable List<String> removed)
            implements ProjectFact {}

    record ProjectPartnerConfirmed(
            String project, String network, int number, String title, String lead, String person, String organisation)
            implements ProjectFact {}

    record ProjectPartnerRefused(
            String project,
            String network,
            int number,
            String title,
            String lead,
            String person,
            String organisation,
            @Nullable String reason)
            implements ProjectFact {}

    record ProjectPartnerWithdrawn(
            String project,
            String network,
            int number,
            String title,
            String lead,
            String person,
            String organisation,
            @Nullable String reason)
            implements ProjectFact {}

    /** Its lead took it back, or staff took it down by a reasoned act. */
    record ProjectWithdrawn(
            String project,
            String network,
            int number,
            String title,
            String lead,
            List<Partner> partners,
            String person,
            String by,
            @Nullable String reason)
            implements ProjectFact {}
}
