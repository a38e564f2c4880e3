package org.regionalforum.projects.description;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exact amount.
 *
 * @param currency three letters (ISO 4217)
 */
public record Money(BigDecimal amount, String currency) {
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");

    /** A positive amount as {@code 1234.56} or {@code 1234,56}; empty where it is not written so. */
    static Optional<BigDecimal> amount(String text) {
        String plain = text.strip().replace(',', '.');
        return WRITTEN.matcher(plain).matches() && new BigDecimal(plain).signum() > 0
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    /** A currency in use or once in use by its three letters. */
    static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The amount as it is written in interfaces. */
    public String plain() {
        return amount.toPlainString();
    }
}
