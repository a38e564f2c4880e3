package org.regionalforum.forum.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.RuleSet.Abstention;
import org.regionalforum.forum.rule.RuleSet.Against;
import org.regionalforum.forum.rule.RuleSet.Conflict;
import org.regionalforum.forum.rule.RuleSet.Majority;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.RuleSet.Parity;
import org.regionalforum.forum.rule.RuleSet.Preset;
import org.regionalforum.forum.rule.RuleSet.Subject;
import org.regionalforum.forum.rule.RuleSet.Support;
import org.regionalforum.forum.rule.RuleSet.Threshold;
import org.regionalforum.forum.rule.RuleSet.Title;
import org.regionalforum.forum.rule.RuleSet.Votes;
import org.regionalforum.forum.rule.RuleSet.VotesQuorum;
import org.regionalforum.forum.rule.RuleSet.WithoutMeeting;

/** Rule sets for tests: a majority without quorum, changed bit by bit. */
record Rules(
        Threshold threshold,
        Abstention abstention,
        @Nullable Needed constitutive,
        @Nullable VotesQuorum deliberative,
        Conflict conflict,
        Parity parity,
        boolean weightsAllowed) {

    static Rules of(Majority majority, Share share) {
        return of(new Threshold(majority, Needed.byVotes(share)));
    }

    static Rules of(Threshold threshold) {
        return new Rules(threshold, Abstention.PRESENT_AND_IN_BASE, null, null, Conflict.DECLARE, Parity.none(), true);
    }

    Rules with(Abstention changed) {
        return new Rules(threshold, changed, constitutive, deliberative, conflict, parity, weightsAllowed);
    }

    Rules with(Needed changed) {
        return new Rules(threshold, abstention, changed, deliberative, conflict, parity, weightsAllowed);
    }

    Rules with(VotesQuorum changed) {
        return new Rules(threshold, abstention, constitutive, changed, conflict, parity, weightsAllowed);
    }

    Rules with(Conflict changed) {
        return new Rules(threshold, abstention, constitutive, deliberative, changed, parity, weightsAllowed);
    }

    Rules with(Parity changed) {
        return new Rules(threshold, abstention, constitutive, deliberative, conflict, changed, weightsAllowed);
    }

    Rules withoutWeights() {
        return new Rules(threshold, abstention, constitutive, deliberative, conflict, parity, false);
    }

    RuleSet set() {
        return new RuleSet(
                "test",
                1,
                new Title("Prova", "Test"),
                Preset.NETWORK,
                Subject.ORDINARY,
                "Regolamento",
                "Regolamento, art. 1",
                new WithoutMeeting(true, "Regolamento, art. 2"),
                0,
                constitutive,
                deliberative,
                threshold,
                abstention,
                conflict,
                false,
                parity,
                new Support(1, 1),
                weightsAllowed);
    }

    /** Every majority with every share that it may need. */
    static List<Threshold> everyThreshold() {
        List<Share> shares = List.of(
                Share.moreThanHalf(),
                Share.atLeast(2, 3),
                Share.moreThan(2, 3),
                Share.atLeast(3, 4),
                Share.moreThan(3, 4),
                Share.atLeast(3, 5),
                Share.atLeast(1, 1));
        List<Majority> measured = List.of(Majority.EXPRESSED, Majority.VOTERS, Majority.PRESENT, Majority.ABSOLUTE);
        List<Threshold> all = new ArrayList<>();
        all.add(new Threshold(Majority.SIMPLE, Needed.byVotes(Share.moreThanHalf())));
        for (Majority majority : measured) {
            shares.forEach(share -> all.add(new Threshold(majority, Needed.byVotes(share))));
        }
        return all;
    }

    /** One threshold of each majority, counted by heads, by votes and by both. */
    static List<Threshold> everyWayOfCounting() {
        List<Threshold> all = new ArrayList<>();
        for (Majority majority : Majority.values()) {
            Share share = majority == Majority.VOTERS || majority == Majority.ABSOLUTE
                    ? Share.atLeast(2, 3)
                    : Share.moreThanHalf();
            everyNeeded(share).forEach(needed -> all.add(new Threshold(majority, needed)));
        }
        return all;
    }

    static List<Needed> everyNeeded(Share share) {
        return List.of(Needed.byHeads(share), Needed.byVotes(share), Needed.byBoth(share));
    }

    static List<VotesQuorum> everyVotesQuorum(Needed needed) {
        List<VotesQuorum> all = new ArrayList<>();
        for (Votes of : Votes.values()) {
            for (Against base : Against.values()) {
                all.add(new VotesQuorum(of, base, needed));
            }
        }
        return all;
    }
}
