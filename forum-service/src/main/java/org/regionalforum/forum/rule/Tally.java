package org.regionalforum.forum.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.Result.Check;
import org.regionalforum.forum.rule.Result.Flag;
import org.regionalforum.forum.rule.Result.Outcome;
import org.regionalforum.forum.rule.Result.TypeTotals;
import org.regionalforum.forum.rule.RuleSet.Conflict;
import org.regionalforum.forum.rule.Totals.Quantity;

/**
 * Counts a ballot one elector at a time, in any order, holding nothing but sums. Each elector is added once; who adds one twice counts it twice
 * ({@link Count} refuses that). Not for several threads.
 */
public final class Tally {
    private final RuleSet rules;
    private final Map<String, Map<Part, Sum>> byType = new HashMap<>();

    public Tally(RuleSet rules) {
        this.rules = rules;
    }

    /** How one elector counts. */
    private enum Part {
        SILENT,
        YES,
        NO,
        ABSTAIN,
        RECUSED,
        CONFLICTED_YES,
        CONFLICTED_NO
    }

    /** What might have been: how each part would count then. */
    private enum Supposing {
        AS_IT_IS(Part.YES, Part.NO, Part.RECUSED),
        NO_CONFLICTED_VOTE(Part.RECUSED, Part.RECUSED, Part.RECUSED),
        NO_CONFLICTED_YES(Part.RECUSED, Part.NO, Part.RECUSED),
        NO_CONFLICTED_NO(Part.YES, Part.RECUSED, Part.RECUSED),
        RECUSED_IN_FAVOUR(Part.YES, Part.NO, Part.YES),
        RECUSED_AGAINST(Part.YES, Part.NO, Part.NO);

        private final Part conflictedYes;
        private final Part conflictedNo;
        private final Part recused;

        Supposing(Part conflictedYes, Part conflictedNo, Part recused) {
            this.conflictedYes = conflictedYes;
            this.conflictedNo = conflictedNo;
            this.recused = recused;
        }

        Part of(Part part) {
            return switch (part) {
                case CONFLICTED_YES -> conflictedYes;
                case CONFLICTED_NO -> conflictedNo;
                case RECUSED -> recused;
                case SILENT, YES, NO, ABSTAIN -> part;
            };
        }
    }

    private static final class Sum {
        private long heads;
        private long votes;

        void add(int weight) {
            heads++;
            votes += weight;
        }
    }

    /**
     * Adds one line of the roll with what it did.
     *
     * @param choice its vote; null: none
     * @param conflict whether it declared a conflict of interest
     * @throws IllegalArgumentException for a vote or a declaration of one that is not entitled
     */
    public void add(Elector elector, @Nullable Choice choice, boolean conflict) {
        if (!elector.entitled()) {
            RuleSet.require(choice == null && !conflict, elector.organisation() + " is not entitled");
            return;
        }
        byType.computeIfAbsent(elector.actorType(), type -> new EnumMap<>(Part.class))
                .computeIfAbsent(part(choice, conflict), part -> new Sum())
                .add(rules.weightsAllowed() ? elector.weight() : 1);
    }

    private Part part(@Nullable Choice choice, boolean conflict) {
        if (conflict && rules.conflict() == Conflict.RECUSE) {
            return Part.RECUSED;
        }
        if (choice == null) {
            return conflict ? Part.RECUSED : Part.SILENT;
        }
        return switch (choice) {
            case YES -> conflict ? Part.CONFLICTED_YES : Part.YES;
            case NO -> conflict ? Part.CONFLICTED_NO : Part.NO;
            case ABSTAIN -> conflict ? Part.RECUSED : Part.ABSTAIN;
        };
    }

    /** What follows from all that was added so far. */
    public Result result() {
        List<TypeTotals> types = types(Supposing.AS_IT_IS);
        Totals totals = sum(types);
        List<Check> checks = new Judge(rules, totals, types).checks();
        Outcome outcome = Judge.outcome(checks);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        boolean adopted = outcome == Outcome.ADOPTED;
        if (turns(adopted, Supposing.NO_CONFLICTED_VOTE, Supposing.NO_CONFLICTED_YES, Supposing.NO_CONFLICTED_NO)) {
            flags.add(Flag.TURNS_WITHOUT_CONFLICTED_VOTES);
        }
        if (turns(adopted, Supposing.RECUSED_IN_FAVOUR, Supposing.RECUSED_AGAINST)) {
            flags.add(Flag.TURNS_WITHOUT_RECUSALS);
        }
        if (adopted && totals.no().heads() == 0) {
            flags.add(Flag.UNOPPOSED);
        }
        return new Result(outcome, totals, types, checks, List.copyOf(flags));
    }

    private boolean turns(boolean adopted, Supposing... supposings) {
        for (Supposing supposing : supposings) {
            List<TypeTotals> types = types(supposing);
            List<Check> checks = new Judge(rules, sum(types), types).checks();
            if ((Judge.outcome(checks) == Outcome.ADOPTED) != adopted) {
                return true;
            }
        }
        return false;
    }

    private List<TypeTotals> types(Supposing supposing) {
        List<TypeTotals> types = new ArrayList<>();
        new TreeMap<>(byType).forEach((type, sums) -> types.add(new TypeTotals(type, totals(sums, supposing))));
        return types;
    }

    private Totals totals(Map<Part, Sum> sums, Supposing supposing) {
        Map<Part, Quantity> parts = new EnumMap<>(Part.class);
        sums.forEach(
                (part, sum) -> parts.merge(supposing.of(part), new Quantity(sum.heads, sum.votes), Quantity::plus));
        return Totals.of(
                parts.getOrDefault(Part.YES, Quantity.NONE),
                parts.getOrDefault(Part.NO, Quantity.NONE),
                parts.getOrDefault(Part.ABSTAIN, Quantity.NONE),
                parts.getOrDefault(Part.RECUSED, Quantity.NONE),
                parts.getOrDefault(Part.SILENT, Quantity.NONE),
                rules.abstention());
    }

    private Totals sum(List<TypeTotals> types) {
        Quantity none = Quantity.NONE;
        Totals sum = Totals.of(none, none, none, none, none, rules.abstention());
        for (TypeTotals type : types) {
            Totals more = type.totals();
            sum = Totals.of(
                    sum.yes().plus(more.yes()),
                    sum.no().plus(more.no()),
                    sum.abstain().plus(more.abstain()),
                    sum.recused().plus(more.recused()),
                    sum.silent().plus(more.silent()),
                    rules.abstention());
        }
        return sum;
    }
}
