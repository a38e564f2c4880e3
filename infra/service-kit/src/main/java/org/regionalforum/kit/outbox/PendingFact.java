package org.regionalforum.kit.outbox;

import java.time.Instant;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A fact on its way to the broker, in its final bytes.
 *
 * @param id unique for ever: source and sequence
 * @param sequence its place among all that its aggregate ever said
 * @param data JSON, null for an erasure on a compacted topic
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
public record PendingFact(
        String id,
        String topic,
        String key,
        long sequence,
        String type,
        String source,
        @Nullable String network,
        Instant time,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        byte @Nullable [] data) {

    static PendingFact of(Document entry) {
        Binary data = entry.get("data", Binary.class);
        return new PendingFact(
                entry.getString("id"),
                entry.getString("topic"),
                entry.getString("key"),
                entry.get("seq", Number.class).longValue(),
                entry.getString("type"),
                entry.getString("source"),
                entry.getString("network"),
                entry.getDate("time").toInstant(),
                entry.getString("correlation"),
                entry.getString("causation"),
                entry.getString("trace"),
                data == null ? null : data.getData());
    }
}
