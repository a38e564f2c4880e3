package org.regionalforum.projects.description;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A percentage with at most two decimals, kept as whole hundredths, so that sums are exact. */
public final class Percentage {
    /** All of it. */
    public static final int WHOLE = 10_000;

    private static final Pattern WRITTEN = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");

    private Percentage() {}

    /** More than 0 and at most 100; empty where it is not written so. */
    static OptionalInt read(String text) {
        String plain = text.strip().replace("%", "").strip();
        if (!WRITTEN.matcher(plain).matches()) {
            return OptionalInt.empty();
        }
        int hundredths =
                new BigDecimal(plain.replace(',', '.')).movePointRight(2).intValueExact();
        return hundredths < 1 || hundredths > WHOLE ? OptionalInt.empty() : OptionalInt.of(hundredths);
    }

    /** Without needless zeros: 33.34, 50, 12.5. */
    public static String write(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }
}
