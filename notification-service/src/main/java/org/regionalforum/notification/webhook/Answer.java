package org.regionalforum.notification.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What came of one try.
 *
 * @param status of the answer, null where none came
 * @param failure null where it was taken
 * @param millis how long it took
 * @param retryAfter header of an answer that asks to come back later, as it was sent
 */
record Answer(
        @Nullable Integer status,
        @Nullable CallFailure failure,
        long millis,
        @Nullable String retryAfter) {
    static Answer of(int status, long millis) {
        return of(status, millis, null);
    }

    static Answer of(int status, long millis, @Nullable String retryAfter) {
        CallFailure failure = status / 100 == 2
                ? null
                : status == 410 ? CallFailure.GONE : status / 100 == 3 ? CallFailure.REDIRECTED : CallFailure.STATUS;
        return new Answer(status, failure, millis, status == 429 || status == 503 ? retryAfter : null);
    }

    static Answer none(CallFailure why, long millis) {
        return new Answer(null, why, millis, null);
    }

    /** How long the other side asks to be left alone: seconds or a date (RFC 9110, 10.2.3); zero where it asks nothing legible. */
    Duration rest(Instant now) {
        if (retryAfter == null || retryAfter.isBlank()) {
            return Duration.ZERO;
        }
        String asked = retryAfter.strip();
        try {
            return asked.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? Duration.ofSeconds(Long.parseLong(asked))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException | NumberFormatException | ArithmeticException illegible) {
            return Duration.ZERO;
        }
    }
}
