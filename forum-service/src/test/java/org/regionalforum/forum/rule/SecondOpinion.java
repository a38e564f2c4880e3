package org.regionalforum.forum.rule;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules once more, written another way: a base is all members less whoever the rule leaves out, and the votes needed are found by trying one number after the
 * other, never by division. Shares nothing with the code it checks but the names of the rules.
 */
record SecondOpinion(int yes, int no, int abstain, int absent) {
    private static final Map<String, Integer> FOUND = new ConcurrentHashMap<>();

    int everybody() {
        return yes + no + abstain + absent;
    }

    boolean adopts(RuleSet.Majority majority, Share share, RuleSet.Abstention abstention) {
        if (majority == RuleSet.Majority.SIMPLE) {
            return Integer.signum(yes - no) == 1;
        }
        int leftOut = 0;
        if (majority != RuleSet.Majority.ABSOLUTE) {
            leftOut += absent;
        }
        boolean abstentionsStay = majority == RuleSet.Majority.ABSOLUTE
                || (majority != RuleSet.Majority.EXPRESSED && abstention == RuleSet.Abstention.PRESENT_AND_IN_BASE);
        if (!abstentionsStay) {
            leftOut += abstain;
        }
        return yes >= firstThatReaches(share, everybody() - leftOut);
    }

    boolean hasQuorum(Share share, RuleSet.Abstention abstention) {
        int missing = abstention == RuleSet.Abstention.AS_ABSENT ? absent + abstain : absent;
        return everybody() - missing >= firstThatReaches(share, everybody());
    }

    /** Counts up from one: the first number whose excess over the share of the base is not negative (strict: is positive). */
    static int firstThatReaches(Share share, int base) {
        return FOUND.computeIfAbsent(share + "/" + base, key -> {
            BigInteger line = BigInteger.valueOf(base).multiply(BigInteger.valueOf(share.numerator()));
            int tried = 1;
            while (true) {
                BigInteger excess = BigInteger.valueOf(tried)
                        .multiply(BigInteger.valueOf(share.denominator()))
                        .subtract(line);
                if (excess.signum() > 0 || (excess.signum() == 0 && !share.strict())) {
                    return tried;
                }
                tried++;
            }
        });
    }
}
