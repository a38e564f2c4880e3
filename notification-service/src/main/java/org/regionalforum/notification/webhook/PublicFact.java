package org.regionalforum.notification.webhook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What systems outside are told of: no person, and no text but behind its id. */
sealed interface PublicFact {
    String network();

    /** Id of the text that names it. */
    String title();

    /** Where the public page stands. */
    String path();

    record ResolutionAdopted(
            String resolution,
            String network,
            String body,
            int year,
            int number,
            long position,
            @Nullable String ballot,
            @Nullable String proposal,
            @Nullable String kind,
            String title,
            LocalDate on,
            String path)
            implements PublicFact {}

    record DecisionRecorded(
            String resolution, String network, String body, long position, String title, LocalDate on, String path)
            implements PublicFact {}

    record BallotClosed(
            String ballot, String network, @Nullable String proposal, String title, long position, String outcome)
            implements PublicFact {
        @Override
        public String path() {
            return "/forum/" + network + "/ballots/" + ballot;
        }
    }
}
