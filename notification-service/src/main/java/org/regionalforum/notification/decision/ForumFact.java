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

    /** Its author took it back; title and persons are absent in facts of before. */
    record ProposalWithdrawn(
            String proposal,
            String network,
            String number,
            @Nullable String title,
            @Nullable String person,
            @Nullable List<String> supporters,
            boolean onAgenda)
            implements ForumFact {}

    /**
     * Taken back before it opened, or its roll never came; what it names besides the title is absent in facts of before.
     *
     * @param organisations that were called already
     * @param by person who took it back; absent where nobody did
     */
    record BallotCancelled(
            String ballot,
            String network,
            String title,
            @Nullable Instant opensAt,
            @Nullable String person,
            @Nullable List<String> supporters,
            @Nullable List<String> organisations,
            @Nullable String by)
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
