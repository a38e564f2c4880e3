package org.regionalforum.kit.test;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One record as it stands on the wire.
 *
 * @param key the record's key
 * @param headers in UTF-8, by name
 * @param data null for an erasure on a compacted topic
 */
public record PublishedFact(
        String topic,
        String key,
        Map<String, String> headers,
        @Nullable JsonNode data) {

    /** The full type, empty for an erasure. */
    public String type() {
        return headers.getOrDefault("ce_type", "");
    }

    /** The type without prefix and version: {@code application-submitted}. */
    public String shortType() {
        return Contracts.shortType(type());
    }

    /** A field of the data as text; a dot goes deeper. */
    public String text(String field) {
        return field(field).asString();
    }

    /** A field of the data; a dot goes deeper. Fails where it is not there. */
    public JsonNode field(String field) {
        if (data == null) {
            throw new AssertionError("An erasure has no field " + field);
        }
        JsonNode found = data.at("/" + field.replace('.', '/'));
        if (found.isMissingNode()) {
            throw new AssertionError("No field " + field + " in " + this);
        }
        return found;
    }
}
