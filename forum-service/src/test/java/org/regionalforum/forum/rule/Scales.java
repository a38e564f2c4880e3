package org.regionalforum.forum.rule;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * A condition as a pair of scales: whoever counts for it puts the lower number of the fraction into one, whoever is in the base the upper number into the other, both
 * as often as it has votes. So each kind of member tips them by a fixed step, and a ballot is no more than many steps.
 */
final class Scales {
    private final int[] counted;
    private final int[] tips;
    private final int least;

    private Scales(List<Kind> kinds, ToIntFunction<Kind> counted, ToIntFunction<Kind> tips, int least) {
        this.counted = kinds.stream().mapToInt(counted).toArray();
        this.tips = kinds.stream().mapToInt(tips).toArray();
        this.least = least;
    }

    static Scales share(
            List<Kind> kinds, Share share, ToIntFunction<Kind> votes, Predicate<Kind> counted, Predicate<Kind> base) {
        return new Scales(
                kinds,
                kind -> counted.test(kind) ? votes.applyAsInt(kind) : 0,
                kind -> votes.applyAsInt(kind)
                        * ((counted.test(kind) ? share.denominator() : 0) - (base.test(kind) ? share.numerator() : 0)),
                share.strict() ? 1 : 0);
    }

    /** One side against the other. */
    static Scales against(List<Kind> kinds, ToIntFunction<Kind> votes, Predicate<Kind> one, Predicate<Kind> other) {
        return new Scales(
                kinds,
                kind -> one.test(kind) ? votes.applyAsInt(kind) : 0,
                kind -> (one.test(kind) ? votes.applyAsInt(kind) : 0) - (other.test(kind) ? votes.applyAsInt(kind) : 0),
                1);
    }

    /** Whether somebody counts at all, and enough do. */
    boolean hold(Ballot ballot) {
        return ballot.sum(counted) > 0 && ballot.sum(tips) >= least;
    }
}
