package org.regionalforum.kit.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * Something an aggregate said and its next write publishes.
 *
 * @param topic last part of a compacted topic's name, null for the service's facts
 * @param key the record's key
 * @param sequence its place among all that this aggregate ever said, from 1
 * @param type the event type, empty for an erasure
 * @param body the fact, null for an erasure
 */
public record Announcement(
        @Nullable String topic,
        String key,
        long sequence,
        String type,
        @Nullable Object body) {}
