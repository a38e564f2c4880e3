package org.regionalforum.forum.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.EventType;

/** What is published about ballots and their boxes; before the close nothing of it holds a choice. */
public sealed interface BallotFact {
    @EventType("org.regionalforum.forum.ballot-announced.v1")
    record BallotAnnounced(
            String ballot, String network, String proposal, String title, Instant opensAt, Instant closesAt)
            implements BallotFact {}

    /** membership-service is asked who may vote: as of an instant of the machine's clock, by the law's day. */
    @EventType("org.regionalforum.forum.roll-requested.v1")
    record RollRequested(String roll, String ballot, String network, Instant at, LocalDate on, int monthsInBook)
            implements BallotFact {}

    /** The roll was not stated in time; the ballot opens when it is. */
    @EventType("org.regionalforum.forum.ballot-delayed.v1")
    record BallotDelayed(String ballot, String network, String title, Instant opensAt) implements BallotFact {}

    @EventType("org.regionalforum.forum.ballot-opened.v1")
    record BallotOpened(
            String ballot,
            String network,
            String proposal,
            String title,
            Instant opensAt,
            Instant closesAt,
            int entitled)
            implements BallotFact {}

    /**
     * Taken back, or never opened.
     *
     * @param person who proposed what it was about
     * @param organisations that were called already; none where the roll had not come
     * @param by person who took it back; null where its roll never came
     */
    @EventType("org.regionalforum.forum.ballot-cancelled.v1")
    record BallotCancelled(
            String ballot,
            String network,
            String proposal,
            String title,
            Instant opensAt,
            String person,
            List<String> supporters,
            List<String> organisations,
            @Nullable String by)
            implements BallotFact {}

    /** The organisations of one box may vote now. */
    @EventType("org.regionalforum.forum.electors-called.v1")
    record ElectorsCalled(
            String ballot, String network, String box, String title, Instant closesAt, List<String> organisations)
            implements BallotFact {}

    /** The organisations of one box that have not voted. */
    @EventType("org.regionalforum.forum.electors-reminded.v1")
    record ElectorsReminded(
            String ballot, String network, String box, String title, Instant closesAt, List<String> organisations)
            implements BallotFact {}

    /** An organisation voted, or replaced its vote; how it voted is not said. */
    @EventType("org.regionalforum.forum.vote-cast.v1")
    record VoteCast(
            String ballot,
            String network,
            String organisation,
            String mandate,
            boolean replaced,
            Instant at,
            String title)
            implements BallotFact {}

    @EventType("org.regionalforum.forum.ballot-closed.v1")
    record BallotClosed(
            String ballot,
            String network,
            String proposal,
            String title,
            int position,
            String outcome,
            String organisation,
            String person,
            List<String> supporters)
            implements BallotFact {}

    /** A closed ballot adopted; the number is free of gaps in its year. */
    @EventType("org.regionalforum.forum.resolution-adopted.v1")
    record ResolutionAdopted(
            String resolution,
            String network,
            String body,
            int year,
            int number,
            int position,
            @Nullable String ballot,
            @Nullable String proposal,
            String kind,
            String title,
            LocalDate on,
            String path)
            implements BallotFact {}
}
