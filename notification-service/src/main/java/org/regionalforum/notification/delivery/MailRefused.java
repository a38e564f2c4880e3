package org.regionalforum.notification.delivery;

import org.regionalforum.notification.notice.DeliveryFailure;

/** A mail was not taken over by the server; says whether it makes sense to come again. */
final class MailRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final DeliveryFailure why;

    MailRefused(DeliveryFailure why, Throwable cause) {
        super(why.key(), cause);
        this.why = why;
    }

    DeliveryFailure why() {
        return why;
    }
}
