package org.regionalforum.forum.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        missing(rules).forEach(field -> wrong.at("rules." + field, "field.notnull"));
        wrong.refuseAny();
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

    /** What an outside program left out: nothing else asks, since rules that are written here have all of it. */
    private static List<String> missing(RuleSet rules) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("title", rules.title());
        parts.put("preset", rules.preset());
        parts.put("subject", rules.subject());
        parts.put("withoutMeeting", rules.withoutMeeting());
        parts.put("threshold", rules.threshold());
        parts.put("abstention", rules.abstention());
        parts.put("conflict", rules.conflict());
        parts.put("parity", rules.parity());
        parts.put("support", rules.support());
        if (rules.threshold() != null) {
            parts.put("threshold.majority", rules.threshold().majority());
        }
        if (rules.parity() != null) {
            parts.put("parity.rule", rules.parity().rule());
        }
        VotesQuorum quorum = rules.deliberative();
        if (quorum != null) {
            parts.put("deliberative.of", quorum.of());
            parts.put("deliberative.base", quorum.base());
            parts.put("deliberative.needed", quorum.needed());
        }
        return parts.entrySet().stream()
                .filter(part -> part.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
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
