package org.regionalforum.forum.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.Totals.Unit;

/**
 * What became of a ballot, with the arithmetic that says why.
 *
 * @param byType sub-totals per actor type, in alphabetical order
 * @param checks each condition of the rule set, met or not; all met: adopted
 */
public record Result(Outcome outcome, Totals totals, List<TypeTotals> byType, List<Check> checks, List<Flag> flags) {
    public Result {
        byType = List.copyOf(byType);
        checks = List.copyOf(checks);
        flags = List.copyOf(flags);
    }

    public enum Outcome {
        ADOPTED,
        NOT_ADOPTED,
        NO_QUORUM
    }

    public record TypeTotals(String actorType, Totals totals) {}

    /**
     * One condition: {@code have} against {@code needs}, the share of {@code of} rounded up to whole units.
     *
     * @param actorType only where one type is meant
     * @param margin have minus needs: to spare, or (negative) missing
     */
    public record Check(
            Condition condition,
            Unit unit,
            @Nullable String actorType,
            long have,
            long of,
            Share share,
            long needs,
            long margin,
            boolean met) {}

    /** What a condition looks at. The first three are quorums: one unmet, and there is none. */
    public enum Condition {
        /** somebody is entitled at all */
        ELECTORATE,
        /** present, of the entitled */
        PRESENT,
        /** votes cast, of the entitled or present */
        CAST,
        /** votes in favour, of the entitled or present */
        FAVOURABLE,
        /** yes against no */
        SIMPLE,
        /** yes, of yes and no */
        EXPRESSED,
        /** yes, of all who voted */
        VOTERS,
        /** yes, of those present in the base */
        PRESENT_MAJORITY,
        /** yes, of all entitled */
        ABSOLUTE,
        /** yes against no within one actor type */
        TYPE,
        /** actor types in favour, of those looked at */
        TYPES;

        boolean isQuorum() {
            return this == ELECTORATE || this == PRESENT || this == CAST;
        }
    }

    public enum Flag {
        /** adoption would turn if conflicted votes (those in favour, those against, or all) had not been cast */
        TURNS_WITHOUT_CONFLICTED_VOTES,
        /** adoption would turn if those recused had all voted one way */
        TURNS_WITHOUT_RECUSALS,
        /** adopted, and nobody voted against */
        UNOPPOSED
    }
}
