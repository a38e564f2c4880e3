package org.regionalforum.kit.aggregate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.cause.Cause;
import org.regionalforum.kit.outbox.PendingFact;
import tools.jackson.databind.json.JsonMapper;

/** Turns announcements into outbox entries that hold the final bytes, so that the relay needs no class of the service. */
public final class FactWriter {
    private final String service;
    private final JsonMapper json;

    public FactWriter(String service, JsonMapper json) {
        this.service = service;
        this.json = json;
    }

    PendingFact pending(
            String collection, String aggregateId, @Nullable String network, Announcement said, Instant now) {
        return pending("/" + service + "/" + collection + "/" + aggregateId, network, said, now);
    }

    PendingFact pending(String collection, String document, Saying said, Instant now) {
        return pending(
                "/" + service + "/" + collection + "/" + document + "/" + said.part(),
                said.network(),
                new Announcement(
                        null,
                        document,
                        said.sequence(),
                        EventTypes.of(said.fact().getClass()),
                        said.fact()),
                now);
    }

    private PendingFact pending(String source, @Nullable String network, Announcement said, Instant now) {
        Cause cause = Cause.current();
        byte[] data = said.body() == null ? null : json.writeValueAsBytes(said.body());
        return new PendingFact(
                source + "/" + said.sequence(),
                said.topic() == null ? service + ".facts" : service + "." + said.topic(),
                said.key(),
                said.sequence(),
                said.type(),
                source,
                network,
                now.truncatedTo(ChronoUnit.MILLIS),
                cause.correlationId(),
                cause.causationId(),
                cause.traceparent(),
                data);
    }

    static Document stored(PendingFact fact) {
        Document entry = new Document("id", fact.id())
                .append("topic", fact.topic())
                .append("key", fact.key())
                .append("seq", fact.sequence())
                .append("type", fact.type())
                .append("source", fact.source())
                .append("time", fact.time())
                .append("correlation", fact.correlationId());
        putIfThere(entry, "network", fact.network());
        putIfThere(entry, "causation", fact.causationId());
        putIfThere(entry, "trace", fact.traceparent());
        if (fact.data() != null) {
            entry.append("data", new Binary(fact.data()));
        }
        return entry;
    }

    private static void putIfThere(Document entry, String name, @Nullable String value) {
        if (value != null) {
            entry.append(name, value);
        }
    }
}
