package org.regionalforum.forum.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.Result.Check;
import org.regionalforum.forum.rule.Result.Condition;
import org.regionalforum.forum.rule.Result.Outcome;
import org.regionalforum.forum.rule.Result.TypeTotals;
import org.regionalforum.forum.rule.RuleSet.Abstention;
import org.regionalforum.forum.rule.RuleSet.Against;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.RuleSet.Votes;
import org.regionalforum.forum.rule.Totals.Quantity;
import org.regionalforum.forum.rule.Totals.Unit;

/** Holds totals against a rule set, condition by condition. */
record Judge(RuleSet rules, Totals totals, List<TypeTotals> byType) {
    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        if (totals.entitled().heads() == 0) {
            checks.add(check(Condition.ELECTORATE, Unit.HEADS, null, 0, 0, Share.atLeast(1, 1)));
        }
        Needed presence = rules.constitutive();
        if (presence != null) {
            add(checks, Condition.PRESENT, totals.present(), totals.entitled(), presence);
        }
        RuleSet.VotesQuorum quorum = rules.deliberative();
        if (quorum != null) {
            boolean cast = quorum.of() == Votes.CAST;
            add(
                    checks,
                    cast ? Condition.CAST : Condition.FAVOURABLE,
                    cast ? totals.yes().plus(totals.no()).plus(abstentionsPresent()) : totals.yes(),
                    quorum.base() == Against.ENTITLED ? totals.entitled() : presentInBase(),
                    quorum.needed());
        }
        majority(checks);
        parity(checks);
        return checks;
    }

    static Outcome outcome(List<Check> checks) {
        if (checks.stream().anyMatch(check -> !check.met() && check.condition().isQuorum())) {
            return Outcome.NO_QUORUM;
        }
        return checks.stream().allMatch(Check::met) ? Outcome.ADOPTED : Outcome.NOT_ADOPTED;
    }

    private void majority(List<Check> checks) {
        Quantity expressed = totals.yes().plus(totals.no());
        Needed needed = rules.threshold().needed();
        switch (rules.threshold().majority()) {
            case SIMPLE -> {
                if (needed.heads() != null) {
                    checks.add(against(Condition.SIMPLE, Unit.HEADS, null, totals));
                }
                if (needed.votes() != null) {
                    checks.add(against(Condition.SIMPLE, Unit.VOTES, null, totals));
                }
            }
            case EXPRESSED -> add(checks, Condition.EXPRESSED, totals.yes(), expressed, needed);
            case VOTERS -> add(checks, Condition.VOTERS, totals.yes(), expressed.plus(abstentionsInBase()), needed);
            case PRESENT -> add(checks, Condition.PRESENT_MAJORITY, totals.yes(), presentInBase(), needed);
            case ABSOLUTE -> add(checks, Condition.ABSOLUTE, totals.yes(), totals.entitled(), needed);
        }
    }

    private void parity(List<Check> checks) {
        RuleSet.Parity parity = rules.parity();
        switch (parity.rule()) {
            case NONE -> {}
            case EACH ->
                lookedAt()
                        .forEach(type ->
                                checks.add(against(Condition.TYPE, Unit.VOTES, type.actorType(), type.totals())));
            case AT_LEAST -> {
                List<TypeTotals> types = lookedAt();
                long inFavour = types.stream()
                        .filter(type ->
                                type.totals().yes().votes() > type.totals().no().votes())
                        .count();
                long needs = parity.types();
                checks.add(new Check(
                        Condition.TYPES,
                        Unit.HEADS,
                        null,
                        inFavour,
                        types.size(),
                        Share.atLeast(1, 1),
                        needs,
                        inFavour - needs,
                        inFavour >= needs));
            }
        }
    }

    /** The types that parity names, those without a member too; or all of the roll. */
    private List<TypeTotals> lookedAt() {
        List<String> named = rules.parity().among();
        if (named.isEmpty()) {
            return byType;
        }
        Quantity none = Quantity.NONE;
        Totals nobody = Totals.of(none, none, none, none, none, rules.abstention());
        return named.stream()
                .map(name -> byType.stream()
                        .filter(type -> type.actorType().equals(name))
                        .findFirst()
                        .orElseGet(() -> new TypeTotals(name, nobody)))
                .toList();
    }

    private Quantity abstentionsPresent() {
        return rules.abstention() == Abstention.AS_ABSENT ? Quantity.NONE : totals.abstain();
    }

    private Quantity abstentionsInBase() {
        return rules.abstention() == Abstention.PRESENT_AND_IN_BASE ? totals.abstain() : Quantity.NONE;
    }

    /** Present, without those recused and without the abstentions that the rule set leaves out. */
    private Quantity presentInBase() {
        return totals.yes().plus(totals.no()).plus(abstentionsInBase());
    }

    private static void add(List<Check> checks, Condition condition, Quantity have, Quantity of, Needed needed) {
        Share heads = needed.heads();
        if (heads != null) {
            checks.add(check(condition, Unit.HEADS, null, have.by(Unit.HEADS), of.by(Unit.HEADS), heads));
        }
        Share votes = needed.votes();
        if (votes != null) {
            checks.add(check(condition, Unit.VOTES, null, have.by(Unit.VOTES), of.by(Unit.VOTES), votes));
        }
    }

    private static Check check(
            Condition condition, Unit unit, @Nullable String actorType, long have, long of, Share share) {
        long needs = share.needs(of);
        return new Check(condition, unit, actorType, have, of, share, needs, have - needs, share.reachedBy(have, of));
    }

    /** More yes than no: what is needed is one more than the noes. */
    private static Check against(Condition condition, Unit unit, @Nullable String actorType, Totals totals) {
        long yes = totals.yes().by(unit);
        long no = totals.no().by(unit);
        return new Check(condition, unit, actorType, yes, no, Share.moreThanHalf(), no + 1, yes - no - 1, yes > no);
    }
}
