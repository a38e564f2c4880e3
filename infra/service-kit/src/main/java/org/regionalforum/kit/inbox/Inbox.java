package org.regionalforum.kit.inbox;

import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHandler;

/** Takes a batch of records to every table. What it throws is a failure of the store: then the batch comes again. */
final class Inbox implements MessageHandler {
    private final Tables tables;
    private final Redelivery redelivery;
    private final InboxMeters meters;

    Inbox(Tables tables, Redelivery redelivery, InboxMeters meters) {
        this.tables = tables;
        this.redelivery = redelivery;
        this.meters = meters;
    }

    @Override
    public void handleMessage(Message<?> message) {
        meters.batches().record(() -> tables.take(Received.batch(message)));
        redelivery.wake();
    }
}
