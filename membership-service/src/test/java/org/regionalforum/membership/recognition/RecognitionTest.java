package org.regionalforum.membership.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.network.NetworkId;

class RecognitionTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2029, 2, 28);
    private static final Act ACT = new Act("DGR", "12-1234", LocalDate.of(2026, 2, 20));
    private static final Act LATER = new Act("Determinazione", "88", LocalDate.of(2027, 1, 10));

    @Test
    void it_is_valid_from_its_first_day_to_its_last_one() {
        Recognition recognition = recorded(UNTIL);
        assertThat(recognition.validOn(FROM.minusDays(1))).isFalse();
        assertThat(recognition.validOn(FROM)).isTrue();
        assertThat(recognition.validOn(UNTIL)).isTrue();
        assertThat(recognition.validOn(UNTIL.plusDays(1))).isFalse();
        assertThat(recorded(null).validOn(UNTIL.plusYears(50))).isTrue();
    }

    @Test
    void revoked_it_is_not_valid_from_that_day_and_is_not_revoked_twice() {
        Recognition recognition = recorded(null);
        LocalDate out = LocalDate.of(2027, 2, 1);
        recognition.revoke(new Revocation(out, LATER, "staff"));
        assertThat(recognition.validOn(out.minusDays(1))).isTrue();
        assertThat(recognition.validOn(out)).isFalse();
        assertThatThrownBy(() -> recognition.revoke(new Revocation(out, LATER, "staff")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_revocation_falls_within_the_validity() {
        assertThatThrownBy(() -> recorded(UNTIL).revoke(new Revocation(UNTIL.plusDays(1), LATER, "staff")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> recorded(UNTIL).revoke(new Revocation(FROM.minusDays(1), LATER, "staff")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void an_act_without_type_number_and_date_is_none() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Act.of(null, " ", null, FROM));
        assertThat(refusal.errors())
                .extracting(Refusal.FieldError::field)
                .containsExactly("actType", "actNumber", "actDate");
        assertThatThrownBy(() -> Act.of("DGR", "1", FROM.plusDays(1), FROM)).isInstanceOf(Refusal.class);
    }

    @Test
    void the_act_itself_once_added_stays() {
        Recognition recognition = recorded(null);
        recognition.attach(new ActDocument("f1", "dgr.pdf", 10, "00"));
        assertThatThrownBy(() -> recognition.attach(new ActDocument("f2", "dgr.pdf", 10, "00")))
                .isInstanceOf(Refusal.class);
    }

    private static Recognition recorded(@Nullable LocalDate until) {
        return Recognition.record(
                new RecognitionId("r1"),
                new NetworkId("cop"),
                Details.of("Regione Piemonte", ACT, "Rete riconosciuta", FROM, until),
                "staff");
    }
}
