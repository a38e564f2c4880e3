package org.regionalforum.projects.description;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalforum.projects.description.ProjectInput.FunderInput;
import org.regionalforum.projects.description.ProjectInput.MoneyInput;
import org.regionalforum.projects.text.Words;

/**
 * Reads amounts, and who pays them: no more than the budget in its own currency. A funder's amount without a currency is in the
 * budget's.
 */
final class MoneyReader {
    private static final String USUAL = "EUR";

    private MoneyReader() {}

    static @Nullable Money budget(@Nullable MoneyInput input, Complaints wrong) {
        return input == null || ProjectInput.empty(input.amount())
                ? null
                : money("budget", input.amount(), input.currency(), USUAL, wrong);
    }

    private static @Nullable Money money(
            String field, @Nullable String amount, @Nullable String code, String unsaid, Complaints wrong) {
        Optional<BigDecimal> exact = Money.amount(DescriptionReader.text(amount));
        Optional<Currency> currency = Money.currency(
                ProjectInput.empty(code) ? unsaid : DescriptionReader.text(code).strip());
        if (exact.isEmpty()) {
            wrong.add(field + ".amount", "money.amount");
        }
        if (currency.isEmpty()) {
            wrong.add(field + ".currency", "money.currency");
        }
        if (exact.isEmpty() || currency.isEmpty()) {
            return null;
        }
        if (exact.get().scale() > Math.max(0, currency.get().getDefaultFractionDigits())) {
            wrong.add(field + ".amount", "money.decimals", currency.get().getCurrencyCode());
            return null;
        }
        return new Money(exact.get(), currency.get().getCurrencyCode());
    }

    static List<Funder> funders(@Nullable List<FunderInput> rows, @Nullable Money budget, Complaints wrong) {
        List<Funder> read = new ArrayList<>();
        String unsaid = budget == null ? USUAL : budget.currency();
        BigDecimal sum = BigDecimal.ZERO;
        for (int at = 0; at < DescriptionReader.size("funders", rows, wrong); at++) {
            FunderInput row = Objects.requireNonNull(rows).get(at);
            if (row == null || row.blank()) {
                continue;
            }
            String field = "funders[" + at + "]";
            String name = wrong.or(
                    "",
                    () -> Words.line(
                            field + ".name", DescriptionReader.text(row.name()), DescriptionReader.LONGEST_NAME));
            if (name.isEmpty()) {
                wrong.add(field + ".name", "field.notblank");
            }
            Money money =
                    ProjectInput.empty(row.amount()) ? null : money(field, row.amount(), row.currency(), unsaid, wrong);
            if (money != null && budget != null && money.currency().equals(budget.currency())) {
                sum = sum.add(money.amount());
            }
            read.add(new Funder(name, money));
        }
        if (budget != null && sum.compareTo(budget.amount()) > 0) {
            wrong.add("funders", "funders.too-much", sum.toPlainString(), budget.plain());
        }
        return read;
    }
}
