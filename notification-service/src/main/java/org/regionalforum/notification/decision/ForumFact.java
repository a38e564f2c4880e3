package org.regionalforum.notification.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of forum-service that somebody must learn, with what is needed of them. A title is the id of a text. */
sealed interface ForumFact extends Fact {
    /** Support given to an older version is asked for again. */
    record ProposalRevised(
            String proposal, String network, String number, int version, String title, List<String> persons)
            implements ForumFact {}

    record ProposalAdmitted(String proposal, String network, String number, String title, int supporters, String person)
            implements ForumFact {}

    /** Some of the organisations of the roll of an opened ballot. */
    record ElectorsCalled(String ballot, String network, String title, Instant closesAt, List<String> organisations)
            implements ForumFact {}

    /** Those that have not voted yet. */
    record ElectorsReminded(String ballot, String network, String title, Instant closesAt, List<String> organisations)
            implements ForumFact {}

    record VoteCast(String ballot, String network, String organisation, boolean replaced, Instant at, String title)
            implements ForumFact {}

    /** The roll was not stated in time. */
    record BallotDelayed(String ballot, String network, String title, Instant opensAt) implements ForumFact {}

    record BallotClosed(
            String ballot,
            String network,
            String title,
            String outcome,
            @Nullable String person,
            @Nullable List<String> supporters)
            implements ForumFact {}

    record ResolutionAdopted(
            String resolution, String network, int year, int number, String title, LocalDate on, String path)
            implements ForumFact {}

    record DecisionRecorded(String resolution, String network, String title, LocalDate on, String path)
            implements ForumFact {}
}
