package org.regionalforum.membership.organisation;

import java.util.Locale;
import java.util.regex.Pattern;
import org.regionalforum.kit.aggregate.TypedId;
import org.regionalforum.kit.problem.Refusal;

/**
 * The tax code of an Italian body: eleven digits, the last one a check digit. Persons' codes are not collected.
 *
 * <p>Check digit: digits in odd places are added; those in even places are doubled, nine is taken from a double above nine;
 * the eleventh digit brings the sum to a multiple of ten. The first seven digits are not all zero.
 */
public record TaxCode(String value) implements TypedId {
    private static final Pattern BLANKS = Pattern.compile("[\\s.]+");
    private static final Pattern DIGITS = Pattern.compile("\\d{11}");

    /** Reads a code as people write it: with blanks, with the country's letters. Refuses with the reason. */
    public static TaxCode of(String written) {
        String plain = BLANKS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        String digits = plain.startsWith("IT") ? plain.substring(2) : plain;
        if (!DIGITS.matcher(digits).matches()) {
            throw Refusal.invalid(digits.length() == 16 ? "tax-code.person" : "tax-code.length");
        }
        if (digits.startsWith("0000000")) {
            throw Refusal.invalid("tax-code.zero");
        }
        if (checkDigit(digits) != digits.charAt(10) - '0') {
            throw Refusal.invalid("tax-code.check-digit");
        }
        return new TaxCode(digits);
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int place = 1; place <= 10; place++) {
            int digit = digits.charAt(place - 1) - '0';
            int doubled = 2 * digit;
            sum += place % 2 == 1 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10;
    }
}
