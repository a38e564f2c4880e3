package org.regionalforum.notification.notice;

import java.time.Duration;
import java.util.List;

/** Pauses between the tries of a delivery: eight tries within two days. */
final class BackOff {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofDays(1));

    private BackOff() {}

    static boolean exhausted(int attempts) {
        return attempts > PAUSES.size();
    }

    static Duration after(int attempts) {
        return PAUSES.get(attempts - 1);
    }
}
