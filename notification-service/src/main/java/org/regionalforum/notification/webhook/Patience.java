package org.regionalforum.notification.webhook;

import java.time.Duration;
import java.util.List;

/**
 * Pauses between the tries of a call, as Standard Webhooks proposes them: ten tries within three days. Who asks for a longer
 * rest ({@code Retry-After} of a 429 or 503) gets it, up to the longest pause; a shorter one than ours it does not get.
 */
final class Patience {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private Patience() {}

    static boolean exhausted(int attempts) {
        return attempts > PAUSES.size();
    }

    /**
     * @param attempts made so far
     * @param chance 0 to 1; scatters the tries by up to a fifth, so that many calls do not come back together
     * @param rest that the other side asked for, zero or less where it asked for none
     */
    static Duration after(int attempts, double chance, Duration rest) {
        Duration longest = PAUSES.getLast();
        Duration asked = rest.compareTo(longest) > 0 ? longest : rest;
        Duration ours = PAUSES.get(attempts - 1);
        long millis = (asked.compareTo(ours) > 0 ? asked : ours).toMillis();
        return Duration.ofMillis(millis + (long) (millis * chance / 5));
    }
}
