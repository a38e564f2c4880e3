package org.regionalforum.forum.rulebook;

import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.forum.rule.RuleSet.Against;
import org.regionalforum.forum.rule.RuleSet.Majority;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.RuleSet.Preset;
import org.regionalforum.forum.rule.RuleSet.Subject;
import org.regionalforum.forum.rule.RuleSet.Votes;
import org.regionalforum.forum.rule.RuleSet.VotesQuorum;
import org.regionalforum.forum.rule.Share;

/**
 * What rules must not say for a network to adopt them. It is asked at the adoption alone: rules that were adopted before are read,
 * and their certificates hold, as ever.
 */
final class Adoptable {
    static final String MAJORITY = "rules.threshold.majority";
    static final String SHARE = "rules.threshold.needed";
    static final String QUORUM = "rules.deliberative.base";

    private static final Share THREE_QUARTERS = Share.atLeast(3, 4);

    private Adoptable() {}

    /** These rules; refuses those that the law does not allow, and a quorum that asks for nothing. */
    static RuleSet of(RuleSet rules) {
        Mistakes wrong = new Mistakes();
        if (rules.subject() == Subject.DISSOLUTION) {
            dissolution(rules, wrong);
        }
        VotesQuorum quorum = rules.deliberative();
        if (quorum != null && quorum.of() == Votes.CAST && quorum.base() == Against.PRESENT) {
            // Who is present without a vote left the base, so the votes cast are always all of it.
            wrong.at(QUORUM, "rules.quorum.cast-of-present");
        }
        wrong.refuseAny();
        return rules;
    }

    /** Civil Code, art. 21: three quarters of all members in favour, whatever the statute says (Cass. 1408/1993). */
    private static void dissolution(RuleSet rules, Mistakes wrong) {
        if (rules.threshold().majority() != Majority.ABSOLUTE) {
            wrong.at(MAJORITY, "rules.dissolution");
        }
        Needed needed = rules.threshold().needed();
        if (!suffices(needed.heads()) && !(votesMayStandForMembers(rules) && suffices(needed.votes()))) {
            wrong.at(SHARE, "rules.dissolution");
        }
    }

    /** Each has one vote; or the Third-Sector Code holds, which lets the statute say whether the three quarters are heads or votes. */
    private static boolean votesMayStandForMembers(RuleSet rules) {
        return !rules.weightsAllowed() || rules.preset() == Preset.THIRD_SECTOR_CODE;
    }

    private static boolean suffices(@Nullable Share share) {
        return share != null && share.asksNoLessThan(THREE_QUARTERS);
    }
}
