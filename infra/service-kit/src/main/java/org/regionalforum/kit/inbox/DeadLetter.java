package org.regionalforum.kit.inbox;

import java.time.Instant;

/**
 * A fact that a table could not apply, as an operator sees it: nothing of its data.
 *
 * @param source the aggregate that stands still in this table
 * @param fact the fact's id
 * @param reason names and codes
 */
public record DeadLetter(
        String id,
        String table,
        String source,
        long sequence,
        String fact,
        String type,
        String topic,
        String reason,
        int attempts,
        Instant at) {
    static DeadLetter of(Letter letter) {
        Received received = letter.received();
        return new DeadLetter(
                letter.id(),
                letter.table(),
                received.source(),
                received.sequence(),
                received.id(),
                received.type(),
                received.topic(),
                letter.reason(),
                letter.attempts(),
                letter.at());
    }
}
