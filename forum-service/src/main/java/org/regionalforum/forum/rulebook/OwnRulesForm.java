package org.regionalforum.forum.rulebook;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.forum.rule.RuleSet.Abstention;
import org.regionalforum.forum.rule.RuleSet.Against;
import org.regionalforum.forum.rule.RuleSet.Conflict;
import org.regionalforum.forum.rule.RuleSet.Majority;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.RuleSet.Parity;
import org.regionalforum.forum.rule.RuleSet.ParityRule;
import org.regionalforum.forum.rule.RuleSet.Subject;
import org.regionalforum.forum.rule.RuleSet.Support;
import org.regionalforum.forum.rule.RuleSet.Threshold;
import org.regionalforum.forum.rule.RuleSet.Title;
import org.regionalforum.forum.rule.RuleSet.Votes;
import org.regionalforum.forum.rule.RuleSet.VotesQuorum;
import org.regionalforum.forum.rule.RuleSet.WithoutMeeting;
import org.regionalforum.forum.rule.Share;
import org.regionalforum.forum.text.Words;

/**
 * Rules as a network's statute or regulation writes them, filled in by staff. Shares are written as {@link Part} does.
 *
 * @param key of the rule set that gets a next version; null: made of the title
 * @param version of that rule set which the next one follows
 * @param titleEn null or empty: the same as in Italian
 * @param presenceHeads the constitutive quorum by heads, {@code presenceVotes} by votes; neither: none
 * @param quorumHeads the deliberative quorum, the same way
 * @param amongTypes actor types that parity looks at; empty: all
 */
record OwnRulesForm(
        @Nullable String key,
        @Nullable Integer version,
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable Subject subject,
        @Nullable String source,
        @Nullable String adoptedBy,
        @Nullable String withoutMeetingBy,
        @Nullable Integer monthsInBook,
        @Nullable Boolean weightsAllowed,
        @Nullable String presenceHeads,
        @Nullable String presenceVotes,
        @Nullable String quorumHeads,
        @Nullable String quorumVotes,
        @Nullable Votes quorumOf,
        @Nullable Against quorumBase,
        @Nullable Majority majority,
        @Nullable String shareHeads,
        @Nullable String shareVotes,
        @Nullable Abstention abstention,
        @Nullable Conflict conflict,
        @Nullable ParityRule parity,
        @Nullable Integer parityTypes,
        @Nullable List<String> amongTypes,
        @Nullable Integer organisations,
        @Nullable Integer actorTypes,
        @Nullable Boolean voteMayChange) {
    private static final int LONGEST = 200;

    /** Filled in as these rules are, for rules of another name. */
    static OwnRulesForm like(RuleSet rules) {
        return of(rules, null, null, null, null);
    }

    /** Filled in as these rules are, for their next version. */
    static OwnRulesForm after(RuleSet rules) {
        return of(
                rules,
                rules.key(),
                rules.version(),
                rules.title().it(),
                rules.title().en());
    }

    private static OwnRulesForm of(
            RuleSet rules,
            @Nullable String key,
            @Nullable Integer version,
            @Nullable String title,
            @Nullable String titleEn) {
        Needed presence = rules.constitutive();
        VotesQuorum quorum = rules.deliberative();
        Needed majority = rules.threshold().needed();
        return new OwnRulesForm(
                key,
                version,
                title,
                titleEn,
                rules.subject(),
                rules.source(),
                rules.adoptedBy(),
                rules.withoutMeeting().article(),
                rules.monthsInBook(),
                rules.weightsAllowed(),
                presence == null ? null : Part.code(presence.heads()),
                presence == null ? null : Part.code(presence.votes()),
                quorum == null ? null : Part.code(quorum.needed().heads()),
                quorum == null ? null : Part.code(quorum.needed().votes()),
                quorum == null ? Votes.CAST : quorum.of(),
                quorum == null ? Against.ENTITLED : quorum.base(),
                rules.threshold().majority(),
                Part.code(majority.heads()),
                Part.code(majority.votes()),
                rules.abstention(),
                rules.conflict(),
                rules.parity().rule(),
                rules.parity().types() == 0 ? null : rules.parity().types(),
                rules.parity().among(),
                rules.support().organisations(),
                rules.support().actorTypes(),
                rules.voteMayChange());
    }

    /** Whether a rule set of the network gets a next version. */
    boolean isNextVersion() {
        return key != null && !key.isBlank();
    }

    /** The version that these rules follow; 0 for a new rule set. */
    int follows() {
        return isNextVersion() && version != null ? version : 0;
    }

    List<String> among() {
        return amongTypes == null ? List.of() : amongTypes;
    }

    /**
     * The rules as they are filled in; their version is counted by the rule book. Refuses with all that is wrong.
     *
     * @param base the rules that they follow as a next version; null for rules of a new name
     * @param known actor types that there are
     */
    RuleSet rules(@Nullable RuleSet base, Set<String> known) {
        Mistakes wrong = new Mistakes();
        String named = wrong.taken(() -> Words.line("title", title, LONGEST));
        String english = isBlank(titleEn) ? named : wrong.taken(() -> Words.line("titleEn", titleEn, LONGEST));
        String from = wrong.taken(() -> Words.line("source", source, LONGEST));
        String adopting = wrong.taken(() -> Words.line("adoptedBy", adoptedBy, LONGEST));
        String article = isBlank(withoutMeetingBy)
                ? null
                : wrong.taken(() -> Words.line("withoutMeetingBy", withoutMeetingBy, LONGEST));
        int months = wrong.number("monthsInBook", monthsInBook, 0, 120, 0);
        int heads = wrong.number("organisations", organisations, 1, 10_000, 1);
        int types = wrong.number("actorTypes", actorTypes, 1, heads, 1);
        Subject of = wrong.chosen("subject", subject, Subject.ORDINARY);
        Abstention abstaining = wrong.chosen("abstention", abstention, Abstention.PRESENT_OUTSIDE_BASE);
        Conflict conflicted = wrong.chosen("conflict", conflict, Conflict.DECLARE);
        boolean changes = wrong.chosen("voteMayChange", voteMayChange, false);
        boolean weights = wrong.chosen("weightsAllowed", weightsAllowed, false);
        Parity parityRule = parity(wrong, known);
        Threshold threshold = threshold(wrong);
        VotesQuorum quorum = quorum(wrong);
        wrong.refuseAny();
        return new RuleSet(
                base == null ? Slug.of(named) : base.key(),
                1,
                new Title(named, english),
                base == null ? RuleSet.Preset.NETWORK : base.preset(),
                of,
                from,
                adopting,
                new WithoutMeeting(article != null, article),
                months,
                Part.needed(presenceHeads, presenceVotes).orElse(null),
                quorum,
                threshold,
                abstaining,
                conflicted,
                changes,
                parityRule,
                new Support(heads, types),
                weights);
    }

    private @Nullable VotesQuorum quorum(Mistakes wrong) {
        Needed needed = Part.needed(quorumHeads, quorumVotes).orElse(null);
        return needed == null
                ? null
                : new VotesQuorum(
                        wrong.chosen("quorumOf", quorumOf, Votes.CAST),
                        wrong.chosen("quorumBase", quorumBase, Against.ENTITLED),
                        needed);
    }

    private Threshold threshold(Mistakes wrong) {
        Majority of = wrong.chosen("majority", majority, Majority.EXPRESSED);
        Needed needed = Part.needed(shareHeads, shareVotes).orElse(null);
        if (needed == null) {
            wrong.at("shareVotes", "choice.missing");
        }
        boolean heads = fits(wrong, "shareHeads", of, Part.of(shareHeads).orElse(null));
        boolean votes = fits(wrong, "shareVotes", of, Part.of(shareVotes).orElse(null));
        return needed != null && heads && votes
                ? new Threshold(of, needed)
                : new Threshold(Majority.EXPRESSED, Needed.byVotes(Share.moreThanHalf()));
    }

    private static boolean fits(Mistakes wrong, String field, Majority of, @Nullable Share share) {
        if (share == null) {
            return true;
        }
        if (!share.outvotesTheRest()) {
            wrong.at(field, "rules.share.half");
            return false;
        }
        if (of == Majority.SIMPLE && !share.equals(Share.moreThanHalf())) {
            wrong.at(field, "rules.share.simple");
            return false;
        }
        return true;
    }

    private Parity parity(Mistakes wrong, Set<String> known) {
        List<String> among = among();
        if (!known.containsAll(among)) {
            wrong.at("amongTypes", "field.unknown");
        }
        ParityRule rule = wrong.chosen("parity", parity, ParityRule.NONE);
        return switch (rule) {
            case NONE -> Parity.none();
            case EACH -> new Parity(rule, 0, among);
            case AT_LEAST -> {
                int most = (int)
                        (among.isEmpty()
                                ? known.size()
                                : among.stream().distinct().count());
                yield new Parity(rule, wrong.number("parityTypes", parityTypes, 1, Math.max(1, most), 1), among);
            }
        };
    }

    /** Every share that is filled in; the page offers them besides the usual ones. */
    Stream<Share> shares() {
        return Stream.of(presenceHeads, presenceVotes, quorumHeads, quorumVotes, shareHeads, shareVotes)
                .flatMap(code -> Part.of(code).stream());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
