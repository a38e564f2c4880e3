package org.regionalforum.forum.rule;

/**
 * At least, or (strict) more than, a fraction of a base: exact, by cross-multiplication.
 *
 * @param numerator from 1
 * @param denominator from the numerator to 1000
 * @param strict more than the fraction; false: at least it
 */
public record Share(int numerator, int denominator, boolean strict) {
    public Share {
        if (numerator < 1 || denominator < numerator || denominator > 1000) {
            throw new IllegalArgumentException(
                    "a share is between 1/1000 and 1/1, not " + numerator + "/" + denominator);
        }
        if (strict && numerator == denominator) {
            throw new IllegalArgumentException("nothing is more than all");
        }
    }

    public static Share atLeast(int numerator, int denominator) {
        return new Share(numerator, denominator, false);
    }

    public static Share moreThan(int numerator, int denominator) {
        return new Share(numerator, denominator, true);
    }

    public static Share moreThanHalf() {
        return moreThan(1, 2);
    }

    /** Whether {@code have} reaches this share of {@code base}; nothing never does, not even of nothing. */
    public boolean reachedBy(long have, long base) {
        long left = Math.multiplyExact(have, (long) denominator);
        long right = Math.multiplyExact(base, (long) numerator);
        return have >= 1 && (strict ? left > right : left >= right);
    }

    /** The smallest whole number that reaches this share of {@code base}: half of 41 is 21. */
    public long needs(long base) {
        long part = Math.multiplyExact(base, (long) numerator);
        long least = strict ? part / denominator + 1 : Math.ceilDiv(part, denominator);
        return Math.max(1, least);
    }

    /** Whether whoever reaches this share of a base always reaches the other one, too. */
    public boolean asksNoLessThan(Share other) {
        int left = numerator * other.denominator;
        int right = other.numerator * denominator;
        return left > right || left == right && (strict || !other.strict);
    }

    /** Whether whoever reaches this share of the votes has more of them than all the others. */
    public boolean outvotesTheRest() {
        return 2 * numerator > denominator || (strict && 2 * numerator == denominator);
    }
}
