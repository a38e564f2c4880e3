package org.regionalforum.forum.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionalforum.kit.problem.Refusal;

/** Which numbers of minutes can be. */
class CountsTest {
    static Stream<Counts> possible() {
        return Stream.of(
                new Counts(12, 9, null, null, null),
                new Counts(null, null, 9, 0, 0),
                new Counts(12, 9, 9, null, null),
                new Counts(12, null, 12, 0, null),
                new Counts(null, 9, 4, 4, 1),
                new Counts(12, 9, 40, 5, 0), // of members with five votes each
                new Counts(0, 0, 0, 0, 0),
                new Counts(null, null, null, null, 1));
    }

    @ParameterizedTest
    @MethodSource("possible")
    void each_number_is_stated_or_not(Counts counts) {
        assertThat(Counts.checked(counts)).isEqualTo(counts);
    }

    static Stream<Counts> impossible() {
        return Stream.of(
                new Counts(-1, null, null, null, null),
                new Counts(null, null, null, -1, null),
                new Counts(12, 13, null, null, null),
                new Counts(12, 9, 40, 5, 1),
                new Counts(12, 9, null, 46, null),
                new Counts(12, null, 60, 1, null),
                new Counts(null, 9, Integer.MAX_VALUE, Integer.MAX_VALUE, 2));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void what_cannot_be_is_refused(Counts counts) {
        assertThat(catchThrowableOfType(Refusal.class, () -> Counts.checked(counts)))
                .isNotNull();
    }

    @Test
    void every_mistake_is_said_at_its_number() {
        Refusal refused = catchThrowableOfType(Refusal.class, () -> Counts.checked(new Counts(12, 13, 66, -1, null)));

        assertThat(refused.errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly(
                        "counts.no decision.counts",
                        "counts.present decision.counts.present",
                        "counts.yes decision.counts.voted");
    }

    @Test
    void minutes_that_state_nothing_have_no_counts() {
        assertThat(Counts.checked(null)).isNull();
        assertThat(Counts.checked(new Counts(null, null, null, null, null))).isNull();
    }

    @Test
    void what_is_stated_is_said_in_order() {
        assertThat(List.copyOf(new Counts(12, 9, null, null, 0).stated().keySet()))
                .containsExactly("entitled", "present", "abstain");
    }
}
