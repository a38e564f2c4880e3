package org.regionalforum.kit.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a received fact.
 *
 * @param id unique for ever
 * @param source the aggregate that said it, such as {@code /membership/applications/a1}
 * @param subject the record's key: the aggregate's id, or on a compacted topic what the record is about
 * @param sequence its place among all that its aggregate ever said
 * @param network in whose scope it stands, null where in none
 * @param time when it was announced, by the machine's clock
 */
public record FactMeta(
        String id,
        String type,
        String source,
        String subject,
        long sequence,
        @Nullable String network,
        String correlationId,
        @Nullable String causationId,
        Instant time) {}
