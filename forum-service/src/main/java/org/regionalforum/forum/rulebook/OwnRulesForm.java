package org.regionalforum.forum.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.problem.Refusal.FieldError;

/**
 * Rules as a network's statute or regulation writes them, filled in by staff.
 *
 * @param key of the rule set that gets a next version; null: made of the title
 * @param presence the constitutive quorum, as {@link Part} writes shares; empty: none
 * @param quorum the deliberative quorum, the same way
 * @param amongTypes actor types that parity looks at; empty: all
 */
record OwnRulesForm(
        @Nullable String key,
        @Nullable String title,
        @Nullable Subject subject,
        @Nullable String source,
        @Nullable String adoptedBy,
        @Nullable String withoutMeetingBy,
        @Nullable Integer monthsInBook,
        @Nullable Boolean weightsAllowed,
        @Nullable String presence,
        Part.@Nullable By presenceBy,
        @Nullable String quorum,
        @Nullable Votes quorumOf,
        @Nullable Against quorumBase,
        Part.@Nullable By quorumBy,
        @Nullable Majority majority,
        @Nullable String share,
        Part.@Nullable By shareBy,
        @Nullable Abstention abstention,
        @Nullable Conflict conflict,
        @Nullable ParityRule parity,
        @Nullable Integer parityTypes,
        @Nullable List<String> amongTypes,
        @Nullable Integer organisations,
        @Nullable Integer actorTypes,
        @Nullable Boolean voteMayChange) {
    private static final int LONGEST = 200;

    /** Filled in as these rules are. */
    static OwnRulesForm of(RuleSet rules, boolean nextVersion) {
        Needed presence = rules.constitutive();
        VotesQuorum quorum = rules.deliberative();
        Needed majority = rules.threshold().needed();
        return new OwnRulesForm(
                nextVersion ? rules.key() : null,
                nextVersion ? rules.title().it() : null,
                rules.subject(),
                rules.source(),
                rules.adoptedBy(),
                rules.withoutMeeting().article(),
                rules.monthsInBook(),
                rules.weightsAllowed(),
                presence == null ? null : Part.code(presence),
                presence == null ? Part.By.HEADS : Part.by(presence),
                quorum == null ? null : Part.code(quorum.needed()),
                quorum == null ? Votes.CAST : quorum.of(),
                quorum == null ? Against.ENTITLED : quorum.base(),
                quorum == null ? Part.By.VOTES : Part.by(quorum.needed()),
                rules.threshold().majority(),
                Part.code(majority),
                Part.by(majority),
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

    List<String> among() {
        return amongTypes == null ? List.of() : amongTypes;
    }

    /** The rules as they are filled in; their version is counted by the rule book. */
    RuleSet rules() {
        Wrong wrong = new Wrong();
        String named = wrong.taken(() -> Words.line("title", title, LONGEST));
        String from = wrong.taken(() -> Words.line("source", source, LONGEST));
        String adopting = wrong.taken(() -> Words.line("adoptedBy", adoptedBy, LONGEST));
        String article = withoutMeetingBy == null || withoutMeetingBy.isBlank()
                ? null
                : wrong.taken(() -> Words.line("withoutMeetingBy", withoutMeetingBy, LONGEST));
        int months = wrong.number("monthsInBook", monthsInBook, 0, 120, 0);
        int heads = wrong.number("organisations", organisations, 1, 10_000, 1);
        int types = wrong.number("actorTypes", actorTypes, 1, heads, 1);
        Parity parityRule = parity(wrong);
        Threshold threshold = threshold(wrong);
        wrong.refuseAny();
        return new RuleSet(
                isNextVersion() ? String.valueOf(key) : Slug.of(named),
                1,
                new Title(named, named),
                RuleSet.Preset.NETWORK,
                subject == null ? Subject.ORDINARY : subject,
                from,
                adopting,
                new WithoutMeeting(article != null, article),
                months,
                Part.of(presence)
                        .map(of -> Part.needed(of, presenceBy == null ? Part.By.HEADS : presenceBy))
                        .orElse(null),
                Part.of(quorum).map(this::deliberative).orElse(null),
                threshold,
                abstention == null ? Abstention.PRESENT_OUTSIDE_BASE : abstention,
                conflict == null ? Conflict.DECLARE : conflict,
                Boolean.TRUE.equals(voteMayChange),
                parityRule,
                new Support(heads, types),
                Boolean.TRUE.equals(weightsAllowed));
    }

    private VotesQuorum deliberative(Share of) {
        return new VotesQuorum(
                quorumOf == null ? Votes.CAST : quorumOf,
                quorumBase == null ? Against.ENTITLED : quorumBase,
                Part.needed(of, quorumBy == null ? Part.By.VOTES : quorumBy));
    }

    private Threshold threshold(Wrong wrong) {
        Majority of = majority == null ? Majority.EXPRESSED : majority;
        Share needed = Part.of(share).orElse(null);
        if (majority == null) {
            wrong.at("majority", "choice.missing");
        }
        if (needed == null) {
            wrong.at("share", "choice.missing");
        } else if (!needed.outvotesTheRest()) {
            wrong.at("share", "rules.share.half");
        } else if (of == Majority.SIMPLE && !needed.equals(Share.moreThanHalf())) {
            wrong.at("share", "rules.share.simple");
        } else {
            return new Threshold(of, Part.needed(needed, shareBy == null ? Part.By.VOTES : shareBy));
        }
        return new Threshold(Majority.EXPRESSED, Needed.byVotes(Share.moreThanHalf()));
    }

    private Parity parity(Wrong wrong) {
        List<String> among = among();
        ParityRule rule = parity == null ? ParityRule.NONE : parity;
        return switch (rule) {
            case NONE -> Parity.none();
            case EACH -> new Parity(rule, 0, among);
            case AT_LEAST -> {
                int most =
                        among.isEmpty() ? 100 : (int) among.stream().distinct().count();
                yield new Parity(rule, wrong.number("parityTypes", parityTypes, 1, most, 1), among);
            }
        };
    }

    /** What is wrong, field by field. */
    private static final class Wrong {
        private final List<FieldError> fields = new ArrayList<>();

        void at(String field, String code, Object... arguments) {
            fields.add(FieldError.of(field, code, arguments));
        }

        int number(String field, @Nullable Integer given, int least, int most, int instead) {
            if (given == null) {
                at(field, "field.notnull");
            } else if (given < least) {
                at(field, "field.min", least);
            } else if (given > most) {
                at(field, "field.max", most);
            } else {
                return given;
            }
            return instead;
        }

        String taken(Supplier<String> text) {
            try {
                return text.get();
            } catch (Refusal refused) {
                fields.addAll(refused.errors());
                return "-";
            }
        }

        void refuseAny() {
            if (!fields.isEmpty()) {
                throw Refusal.fields(fields);
            }
        }
    }
}
