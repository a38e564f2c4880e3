package org.regionalforum.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LawClockTest {
    @Test
    void a_day_begins_at_midnight_in_rome() {
        assertThat(new LawClock(InstantSource.fixed(Instant.parse("2027-06-30T21:59:59Z"))).today())
                .isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(new LawClock(InstantSource.fixed(Instant.parse("2027-06-30T22:00:00Z"))).today())
                .isEqualTo(LocalDate.of(2027, 7, 1));
        assertThat(new LawClock(InstantSource.fixed(Instant.parse("2027-12-31T22:59:59Z"))).today())
                .isEqualTo(LocalDate.of(2027, 12, 31));
    }

    @Test
    void it_moves_forward_and_never_back() {
        LawClock clock = new LawClock(InstantSource.fixed(Instant.EPOCH));
        clock.moveTo(Duration.ofDays(3));
        clock.moveTo(Duration.ofDays(2));
        assertThat(clock.ahead()).isEqualTo(Duration.ofDays(3));
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plus(Duration.ofDays(3)));
    }
}
