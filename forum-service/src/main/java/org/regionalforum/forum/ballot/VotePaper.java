package org.regionalforum.forum.ballot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.ballot.VotingDesk.Standing;
import org.regionalforum.forum.rule.Choice;
import org.regionalforum.forum.rule.RuleSet.Conflict;

/** A form of votes: a mark for each ballot and organisation on which a person may still vote, or vote anew. */
public record VotePaper(@Nullable List<Mark> marks) {
    /**
     * @param seen revision of the vote that the person has seen; null where there was none
     * @param choice null: nothing is sent for it
     */
    public record Mark(
            @Nullable String ballot,
            @Nullable String organisation,
            @Nullable Integer seen,
            @Nullable Choice choice) {
        /** Finds the mark's line: ballot and organisation. */
        public String at() {
            return ballot + "/" + organisation;
        }
    }

    /** The marks that these lines leave open; a vote that may be replaced is filled in. */
    public static VotePaper of(List<Standing> standings) {
        List<Mark> marks = new ArrayList<>();
        standings.stream().filter(VotePaper::open).forEach(standing -> marks.add(mark(standing)));
        return new VotePaper(marks);
    }

    /** Where a line's mark is found. */
    public static String at(Standing standing) {
        return standing.ballot().id().value() + "/" + standing.line().entry().organisation();
    }

    private static Mark mark(Standing standing) {
        Line.Vote vote = standing.line().vote();
        return new Mark(
                standing.ballot().id().value(),
                standing.line().entry().organisation(),
                vote == null ? null : standing.line().revision(),
                vote == null ? null : vote.choice());
    }

    private static boolean open(Standing standing) {
        Line line = standing.line();
        Ballot ballot = standing.ballot();
        boolean recused = line.conflict() != null && ballot.rules().conflict() == Conflict.RECUSE;
        return ballot.status() == BallotStatus.OPEN
                && line.entry().entitled()
                && !recused
                && (line.vote() == null || ballot.rules().voteMayChange() && !standing.outranked());
    }
}
