package org.regionalforum.forum.ballot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.roll.RollEntry;
import org.regionalforum.forum.rule.Result;
import org.regionalforum.forum.rule.RuleSet;

/**
 * A ballot as anybody sees it.
 *
 * @param turnout how many took part; never how, before the close
 * @param result after the close
 */
record BallotView(
        String ballot,
        String network,
        int number,
        String proposal,
        int proposalNumber,
        int version,
        String title,
        BallotStatus status,
        RuleSet ruleSet,
        Instant opensAt,
        Instant closesAt,
        boolean delayed,
        @Nullable Turnout turnout,
        @Nullable ResultView result) {

    /** The frozen list of who may vote. */
    record RollView(String roll, @Nullable String hash, List<RollEntry> entries) {}

    /** How it ended, and where that stands. */
    record ResultView(
            Result.Outcome outcome,
            Result arithmetic,
            Instant closedAt,
            ClosedBy closedBy,
            String body,
            int position,
            int year,
            @Nullable Integer number,
            String certificate) {}

    static BallotView of(Ballot ballot, @Nullable Turnout turnout) {
        return new BallotView(
                ballot.id().value(),
                ballot.network(),
                ballot.number(),
                ballot.matter().proposal(),
                ballot.matter().number(),
                ballot.matter().version(),
                ballot.matter().title(),
                ballot.status(),
                ballot.rules(),
                ballot.opensAt(),
                ballot.closesAt(),
                ballot.isDelayed(),
                turnout,
                result(ballot));
    }

    private static @Nullable ResultView result(Ballot ballot) {
        Ballot.Closing closing = ballot.closing();
        ClosedBy by = ballot.closedBy();
        if (closing == null || by == null) {
            return null;
        }
        return new ResultView(
                closing.result().outcome(),
                closing.result(),
                closing.at(),
                by,
                closing.body(),
                closing.position(),
                closing.year(),
                closing.number(),
                closing.hash());
    }
}
