package org.regionalforum.forum.rule;

import java.util.ArrayList;
import java.util.List;
import org.regionalforum.forum.rule.Result.Flag;
import org.regionalforum.forum.rule.Result.Outcome;

/** A second opinion on the flags: asks for another one on what the members might have done instead. */
final class WhatIf {
    private final SecondOpinion asItIs;
    private final List<SecondOpinion> withoutConflictedVotes;
    private final List<SecondOpinion> withoutRecusals;

    WhatIf(SecondOpinion asItIs) {
        this.asItIs = asItIs;
        this.withoutConflictedVotes = List.of(
                asItIs.supposing(kind -> kind.conflict() ? kind.voting(null) : kind),
                asItIs.supposing(kind -> unheard(kind, Choice.YES)),
                asItIs.supposing(kind -> unheard(kind, Choice.NO)));
        this.withoutRecusals = List.of(
                asItIs.supposing(kind -> heard(kind, Choice.YES)), asItIs.supposing(kind -> heard(kind, Choice.NO)));
    }

    private static Kind unheard(Kind kind, Choice choice) {
        return kind.conflict() && kind.choice() == choice ? kind.voting(null) : kind;
    }

    private Kind heard(Kind kind, Choice choice) {
        return asItIs.isRecused(kind) ? kind.withoutConflict().voting(choice) : kind;
    }

    List<Flag> flags(Ballot ballot) {
        List<Flag> flags = new ArrayList<>();
        if (turns(ballot, withoutConflictedVotes)) {
            flags.add(Flag.TURNS_WITHOUT_CONFLICTED_VOTES);
        }
        if (turns(ballot, withoutRecusals)) {
            flags.add(Flag.TURNS_WITHOUT_RECUSALS);
        }
        if (asItIs.isUnopposed(ballot)) {
            flags.add(Flag.UNOPPOSED);
        }
        return flags;
    }

    private boolean turns(Ballot ballot, List<SecondOpinion> otherwise) {
        return otherwise.stream().anyMatch(other -> isAdopted(other, ballot) != isAdopted(asItIs, ballot));
    }

    private static boolean isAdopted(SecondOpinion opinion, Ballot ballot) {
        return opinion.outcome(ballot) == Outcome.ADOPTED;
    }
}
