package org.regionalforum.forum.ballot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.ballot.Line.Vote;
import org.regionalforum.forum.mandate.Mandate;
import org.regionalforum.forum.rule.Choice;
import org.regionalforum.forum.text.Words;

/**
 * What an organisation's holders get for a vote.
 *
 * @param choice null while there is no vote
 * @param revision how often it voted; the entity tag that a replacement names
 * @param receipt SHA-256 over {@code ballot|organisation|choice|mandate|sequence|at}; the certificate of the closed ballot holds
 *     the same values, so that anybody can compute it again
 */
record Receipt(
        String ballot,
        String network,
        int number,
        String title,
        String organisation,
        String organisationName,
        Instant closesAt,
        @Nullable Choice choice,
        @Nullable String mandate,
        @Nullable Instant at,
        int revision,
        boolean mayChange,
        boolean conflict,
        @Nullable String receipt) {
    static Receipt of(VotingDesk.Standing standing) {
        Ballot ballot = standing.ballot();
        Line line = standing.line();
        Vote vote = line.vote();
        return new Receipt(
                ballot.id().value(),
                ballot.network(),
                ballot.number(),
                ballot.matter().title(),
                line.entry().organisation(),
                line.entry().name(),
                ballot.closesAt(),
                vote == null ? null : vote.choice(),
                vote == null ? null : vote.mandate(),
                vote == null ? null : vote.at(),
                line.revision(),
                ballot.rules().voteMayChange(),
                line.conflict() != null,
                vote == null ? null : number(ballot, line, vote));
    }

    /** For a conflict of interest declared before the opening, when there is no line yet. */
    static Receipt declared(Ballot ballot, Mandate mandate) {
        return new Receipt(
                ballot.id().value(),
                ballot.network(),
                ballot.number(),
                ballot.matter().title(),
                mandate.organisation(),
                mandate.organisationName(),
                ballot.closesAt(),
                null,
                null,
                null,
                0,
                ballot.rules().voteMayChange(),
                true,
                null);
    }

    private static String number(Ballot ballot, Line line, Vote vote) {
        return Words.hash(String.join(
                "|",
                ballot.id().value(),
                line.entry().organisation(),
                vote.choice().name(),
                vote.mandate(),
                Long.toString(vote.sequence()),
                vote.at().toString()));
    }
}
