package org.regionalforum.projects.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.projects.description.ProjectInput.BenefitInput;
import org.regionalforum.projects.description.ProjectInput.CountryInput;
import org.regionalforum.projects.description.ProjectInput.FunderInput;
import org.regionalforum.projects.description.ProjectInput.MoneyInput;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class DescriptionTest {
    private static final DescriptionReader READER = reader();

    private static DescriptionReader reader() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.scan("org.regionalforum.projects.reference", "org.regionalforum.projects.description");
            context.refresh();
            return context.getBean(DescriptionReader.class);
        }
    }

    private static ProjectInput money(String amount, String currency, FunderInput... funders) {
        return new ProjectInput(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new MoneyInput(amount, currency),
                List.of(funders),
                null,
                null,
                null,
                null);
    }

    private static ProjectInput countries(CountryInput... countries) {
        return new ProjectInput(
                null, null, null, null, List.of(countries), null, null, null, null, null, null, null, null, null, null);
    }

    private static Description read(ProjectInput input) {
        Complaints wrong = new Complaints();
        Description read = READER.read(ProjectInput.empty().with(input), wrong);
        wrong.refuseAny();
        return read;
    }

    private static void refused(ProjectInput input, String field, String code) {
        assertThatThrownBy(() -> read(input))
                .asInstanceOf(type(Refusal.class))
                .satisfies(no -> assertThat(no.errors()).anySatisfy(error -> {
                    assertThat(error.field()).isEqualTo(field);
                    assertThat(error.code()).isEqualTo(code);
                }));
    }

    @Test
    void thirds_of_a_percentage_add_up_exactly() {
        Description read = read(countries(
                new CountryInput("SN", "33.33"),
                new CountryInput("Burkina Faso", "33,33"),
                new CountryInput("", ""),
                new CountryInput("ml", "33.34")));
        assertThat(read.countries()).extracting(PartnerCountry::code).containsExactly("SN", "BF", "ML");
        assertThat(read.countries().stream()
                        .mapToInt(PartnerCountry::basisPoints)
                        .sum())
                .isEqualTo(Percentage.WHOLE);
        assertThat(Percentage.write(3334)).isEqualTo("33.34");
        assertThat(Percentage.write(5000)).isEqualTo("50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100.01", "-5", "33.333", "half", "", "1e2"})
    void a_percentage_that_is_none_is_refused_beside_its_field(String written) {
        refused(countries(new CountryInput("SN", written)), "countries[0].percentage", "percentage.invalid");
    }

    @Test
    void a_country_that_is_none_or_given_twice_is_refused_beside_its_row() {
        refused(countries(new CountryInput("XX", "100")), "countries[0].country", "country.unknown");
        refused(
                countries(new CountryInput("SN", "50"), new CountryInput("Senegal", "50")),
                "countries[1].country",
                "list.twice");
    }

    @Test
    void money_is_kept_to_the_last_cent_and_what_is_none_is_refused() {
        Money budget =
                Objects.requireNonNull(read(money("1000000000000.10", "EUR")).budget());
        assertThat(budget.plain()).isEqualTo("1000000000000.10");
        refused(money("12.345", "EUR"), "budget.amount", "money.decimals");
        refused(money("12.5", "JPY"), "budget.amount", "money.decimals");
        refused(money("-1", "EUR"), "budget.amount", "money.amount");
        refused(money("1", "EURO"), "budget.currency", "money.currency");
    }

    @Test
    void funders_bring_no_more_than_the_budget_in_its_own_currency() {
        FunderInput half = new FunderInput("Regione", "0.10", "EUR");
        assertThat(read(money("0.20", "EUR", half, half, new FunderInput("Cassa", "5", "CHF")))
                        .funders())
                .hasSize(3);
        refused(money("0.20", "EUR", half, half, half), "funders", "funders.too-much");
        refused(money("1", "EUR", new FunderInput("", "1", "EUR")), "funders[0].name", "field.notblank");
    }

    @Test
    void a_funder_s_amount_without_a_currency_is_in_the_budget_s() {
        FunderInput half = new FunderInput("Cantone", "50", "");
        assertThat(read(money("100", "CHF", half, new FunderInput("Regione", "900", "EUR")))
                        .funders())
                .extracting(Funder::money)
                .containsExactly(new Money(new BigDecimal("50"), "CHF"), new Money(new BigDecimal("900"), "EUR"));
        refused(money("99", "CHF", half, half), "funders", "funders.too-much");
        refused(money("100", "JPY", new FunderInput("Città", "1.5", null)), "funders[0].amount", "money.decimals");
        assertThat(read(money("", "CHF", half)).funders())
                .extracting(Funder::money)
                .as("without a budget")
                .containsExactly(new Money(new BigDecimal("50"), "EUR"));
    }

    @Test
    void it_is_mutual_when_both_sides_have_a_benefit_with_an_indicator() {
        BenefitInput measured = new BenefitInput("Più acqua", "12 pozzi");
        BenefitInput vague = new BenefitInput("Più acqua", "");
        assertThat(read(benefits(measured, measured)).mutual()).isTrue();
        assertThat(read(benefits(measured, vague)).mutual()).isFalse();
        assertThat(read(benefits(measured, new BenefitInput("", ""))).mutual()).isFalse();
        refused(benefits(new BenefitInput("", "12 pozzi"), measured), "here.text", "field.notblank");
    }

    private static ProjectInput benefits(BenefitInput here, BenefitInput there) {
        return new ProjectInput(
                null, null, null, null, null, null, null, null, null, null, null, here, there, null, null);
    }
}
