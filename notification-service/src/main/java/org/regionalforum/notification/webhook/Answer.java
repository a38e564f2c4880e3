package org.regionalforum.notification.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What came of one try.
 *
 * @param status of the answer, null where none came
 * @param failure null where it was taken
 * @param millis how long it took
 */
record Answer(@Nullable Integer status, @Nullable CallFailure failure, long millis) {
    static Answer of(int status, long millis) {
        CallFailure failure = status / 100 == 2
                ? null
                : status == 410 ? CallFailure.GONE : status / 100 == 3 ? CallFailure.REDIRECTED : CallFailure.STATUS;
        return new Answer(status, failure, millis);
    }

    static Answer none(CallFailure why, long millis) {
        return new Answer(null, why, millis);
    }
}
