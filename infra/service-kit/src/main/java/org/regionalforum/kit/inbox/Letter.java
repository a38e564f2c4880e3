package org.regionalforum.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a table could not apply yet, in the store of the service.
 *
 * @param lane table and stream: what waits in one lane is applied in order
 * @param reason why it could not be applied; names and codes, never data of the fact
 * @param at when it was parked
 * @param waitsSince when it first asked for a fact that had not come, null where it did not
 */
record Letter(
        String id,
        String table,
        String lane,
        State state,
        String reason,
        int attempts,
        Instant at,
        @Nullable Instant waitsSince,
        Received received) {

    enum State {
        /** An operator has to look. */
        DEAD,
        /** An operator has asked to try again. */
        REPLAY,
        /** Needs a fact that has not come. */
        NOT_YET,
        /** Stands behind another one of its stream. */
        WAITING
    }

    static String lane(String table, String stream) {
        return table + "|" + stream;
    }

    static String table(String lane) {
        return lane.substring(0, lane.indexOf('|'));
    }

    /** Made of what stays the same however often the broker brings it; fit for a path. */
    static String id(String table, Received received) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((table + "|" + received.id()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Document stored(
            String table, Received received, State state, String reason, int attempts, Instant now, Instant next) {
        List<Document> headers = new ArrayList<>();
        received.headers()
                .forEach((name, value) -> headers.add(new Document("name", name).append("value", new Binary(value))));
        Document letter = new Document("_id", id(table, received))
                .append("table", table)
                .append("lane", lane(table, received.stream()))
                .append("stream", received.stream())
                .append("place", received.place())
                .append("fact", received.id())
                .append("type", received.type())
                .append("state", state.name())
                .append("reason", reason)
                .append("attempts", attempts)
                .append("at", now)
                .append("next", next)
                .append("topic", received.topic())
                .append("partition", received.partition())
                .append("offset", received.offset())
                .append("recordAt", received.at())
                .append("key", received.key())
                .append("headers", headers);
        if (state == State.NOT_YET) {
            letter.append("waitsSince", now);
        }
        return received.data() == null ? letter : letter.append("data", new Binary(received.data()));
    }

    static Letter of(Document letter) {
        Map<String, byte[]> headers = new HashMap<>();
        letter.getList("headers", Document.class, List.of())
                .forEach(header -> headers.put(
                        header.getString("name"),
                        header.get("value", Binary.class).getData()));
        Binary data = letter.get("data", Binary.class);
        return new Letter(
                letter.getString("_id"),
                letter.getString("table"),
                letter.getString("lane"),
                State.valueOf(letter.getString("state")),
                letter.getString("reason"),
                letter.getInteger("attempts"),
                Objects.requireNonNull(letter.getDate("at")).toInstant(),
                letter.getDate("waitsSince") == null
                        ? null
                        : letter.getDate("waitsSince").toInstant(),
                new Received(
                        letter.getString("topic"),
                        letter.getInteger("partition"),
                        letter.getLong("offset"),
                        letter.getDate("recordAt").toInstant(),
                        letter.getString("key"),
                        headers,
                        data == null ? null : data.getData()));
    }
}
