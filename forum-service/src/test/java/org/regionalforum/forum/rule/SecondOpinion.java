package org.regionalforum.forum.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.Result.Outcome;
import org.regionalforum.forum.rule.RuleSet.Abstention;
import org.regionalforum.forum.rule.RuleSet.Against;
import org.regionalforum.forum.rule.RuleSet.Conflict;
import org.regionalforum.forum.rule.RuleSet.Majority;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.RuleSet.Votes;

/**
 * The rules once more, written another way: for each kind of member it is settled beforehand whom it counts for, a base being everybody less those whom the rule
 * leaves out; a ballot then only tips {@link Scales}. Shares nothing with the code that it checks but the words for rules and results.
 */
final class SecondOpinion {
    private final RuleSet rules;
    private final List<Kind> kinds;
    private final List<Scales> quorums = new ArrayList<>();
    private final List<Scales> majorities = new ArrayList<>();
    private final List<Side> sides;
    private final Scales opponents;

    /** An actor type that parity looks at: by name, or because it has members. */
    private record Side(boolean isNamed, Scales members, Scales inFavour) {}

    SecondOpinion(RuleSet rules, List<Kind> kinds) {
        this.rules = rules;
        this.kinds = kinds;
        quorums.add(Scales.against(kinds, heads -> 1, everybody -> true, nobody -> false));
        add(quorums, rules.constitutive(), kind -> !isMissing(kind), everybody -> true);
        RuleSet.VotesQuorum votes = rules.deliberative();
        if (votes != null) {
            Predicate<Kind> base = kind -> votes.base() == Against.ENTITLED || !isLeftOut(Majority.PRESENT, kind);
            if (votes.of() == Votes.CAST) {
                add(quorums, votes.needed(), kind -> !isMissing(kind) && !isRecused(kind), base);
            } else {
                add(majorities, votes.needed(), this::isInFavour, base);
            }
        }
        addMajority(rules.threshold().majority(), rules.threshold().needed());
        List<String> named = rules.parity().among();
        Stream<String> types =
                named.isEmpty() ? kinds.stream().map(Kind::actorType).distinct() : named.stream();
        this.sides = types.map(this::side).toList();
        this.opponents = Scales.against(kinds, heads -> 1, this::isAgainst, nobody -> false);
    }

    private void addMajority(Majority majority, Needed needed) {
        if (majority != Majority.SIMPLE) {
            add(majorities, needed, this::isInFavour, kind -> !isLeftOut(majority, kind));
            return;
        }
        if (needed.heads() != null) {
            majorities.add(Scales.against(kinds, heads -> 1, this::isInFavour, this::isAgainst));
        }
        if (needed.votes() != null) {
            majorities.add(Scales.against(kinds, this::votes, this::isInFavour, this::isAgainst));
        }
    }

    private void add(List<Scales> all, @Nullable Needed needed, Predicate<Kind> counted, Predicate<Kind> base) {
        if (needed != null) {
            add(all, needed.heads(), heads -> 1, counted, base);
            add(all, needed.votes(), this::votes, counted, base);
        }
    }

    private void add(
            List<Scales> all,
            @Nullable Share share,
            ToIntFunction<Kind> votes,
            Predicate<Kind> counted,
            Predicate<Kind> base) {
        if (share != null) {
            all.add(Scales.share(kinds, share, votes, counted, base));
        }
    }

    Outcome outcome(Ballot ballot) {
        for (Scales quorum : quorums) {
            if (!quorum.hold(ballot)) {
                return Outcome.NO_QUORUM;
            }
        }
        for (Scales majority : majorities) {
            if (!majority.hold(ballot)) {
                return Outcome.NOT_ADOPTED;
            }
        }
        return hasParity(ballot) ? Outcome.ADOPTED : Outcome.NOT_ADOPTED;
    }

    private boolean hasParity(Ballot ballot) {
        int lookedAt = 0;
        int inFavour = 0;
        for (Side side : sides) {
            lookedAt += side.isNamed() || side.members().hold(ballot) ? 1 : 0;
            inFavour += side.inFavour().hold(ballot) ? 1 : 0;
        }
        return switch (rules.parity().rule()) {
            case NONE -> true;
            case EACH -> inFavour == lookedAt;
            case AT_LEAST -> inFavour >= rules.parity().types();
        };
    }

    private Side side(String type) {
        Predicate<Kind> member = kind -> kind.actorType().equals(type);
        return new Side(
                rules.parity().among().contains(type),
                Scales.against(kinds, heads -> 1, member, nobody -> false),
                Scales.against(kinds, this::votes, member.and(this::isInFavour), member.and(this::isAgainst)));
    }

    boolean isUnopposed(Ballot ballot) {
        return outcome(ballot) == Outcome.ADOPTED && !opponents.hold(ballot);
    }

    /** The same rules, had each kind done something else. */
    SecondOpinion supposing(UnaryOperator<Kind> otherwise) {
        return new SecondOpinion(rules, kinds.stream().map(otherwise).toList());
    }

    private int votes(Kind kind) {
        return rules.weightsAllowed() ? kind.weight() : 1;
    }

    private boolean isInFavour(Kind kind) {
        return kind.choice() == Choice.YES && !isRecused(kind);
    }

    private boolean isAgainst(Kind kind) {
        return kind.choice() == Choice.NO && !isRecused(kind);
    }

    boolean isRecused(Kind kind) {
        boolean takesASide = kind.choice() == Choice.YES || kind.choice() == Choice.NO;
        return kind.conflict() && !(takesASide && rules.conflict() == Conflict.DECLARE);
    }

    private boolean isMissing(Kind kind) {
        return !kind.conflict()
                && (kind.choice() == null
                        || (kind.choice() == Choice.ABSTAIN && rules.abstention() == Abstention.AS_ABSENT));
    }

    private boolean isLeftOut(Majority majority, Kind kind) {
        if (majority == Majority.ABSOLUTE) {
            return false;
        }
        boolean abstentionsStay =
                majority != Majority.EXPRESSED && rules.abstention() == Abstention.PRESENT_AND_IN_BASE;
        return isMissing(kind) || isRecused(kind) || (kind.choice() == Choice.ABSTAIN && !abstentionsStay);
    }
}
