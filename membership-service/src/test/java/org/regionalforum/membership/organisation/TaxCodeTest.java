package org.regionalforum.membership.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalforum.kit.problem.Refusal;

class TaxCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"97657340010", "95162550107", "80018000044", "00743110157"})
    void codes_of_real_bodies_are_right(String code) {
        assertThat(TaxCode.of(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "00743110158, tax-code.check-digit",
        "97657340011, tax-code.check-digit",
        "72299520151, tax-code.check-digit",
        "9765734001, tax-code.length",
        "976573400100, tax-code.length",
        "00000000000, tax-code.zero",
        "RSSMRA85T10A562S, tax-code.person",
        "'', tax-code.length",
        "９７６５７３４００１０, tax-code.length"
    })
    void a_wrong_code_is_refused_with_its_reason(String code, String reason) {
        assertThatThrownBy(() -> TaxCode.of(code))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(reason));
    }

    @Test
    void blanks_and_the_country_are_taken_off() {
        assertThat(TaxCode.of(" IT 976 573 400 10 ").value()).isEqualTo("97657340010");
    }

    @Test
    void a_wrong_digit_anywhere_is_noticed() {
        String right = "97657340010";
        IntStream.range(0, 11)
                .forEach(place -> IntStream.rangeClosed('0', '9')
                        .filter(digit -> digit != right.charAt(place))
                        .mapToObj(digit -> right.substring(0, place) + (char) digit + right.substring(place + 1))
                        .forEach(wrong ->
                                assertThatThrownBy(() -> TaxCode.of(wrong)).isInstanceOf(Refusal.class)));
    }

    @Test
    void the_organisation_is_named_by_its_code() {
        assertThat(OrganisationId.of(TaxCode.of("97657340010")).value()).isEqualTo("it-cf-97657340010");
    }
}
