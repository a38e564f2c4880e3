package org.regionalforum.notification.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the e-mail of a notice has come.
 *
 * @param attempts begun so far, of those since it was last asked for by hand
 * @param at when the state was reached
 * @param failure of the last try, null before and after success
 */
public record MailDelivery(
        State state, int attempts, Instant at, @Nullable DeliveryFailure failure) {

    /** Where it stands. */
    public enum State {
        WAITING,
        SENT,
        FAILED,
        /** Not sent, because nobody wants it any more. */
        WITHDRAWN
    }

    static MailDelivery waiting(Instant since) {
        return new MailDelivery(State.WAITING, 0, since, null);
    }

    MailDelivery begun(Instant now) {
        return new MailDelivery(State.WAITING, attempts + 1, now, failure);
    }

    MailDelivery sent(Instant now) {
        return new MailDelivery(State.SENT, attempts, now, null);
    }

    MailDelivery withdrawn(Instant now) {
        return new MailDelivery(State.WITHDRAWN, attempts, now, null);
    }

    MailDelivery delayed(Instant now, DeliveryFailure why) {
        return new MailDelivery(State.WAITING, attempts, now, why);
    }

    MailDelivery failed(Instant now, DeliveryFailure why) {
        return new MailDelivery(State.FAILED, attempts, now, why);
    }
}
