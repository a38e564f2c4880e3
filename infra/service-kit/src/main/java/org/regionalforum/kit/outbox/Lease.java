package org.regionalforum.kit.outbox;

import java.time.Instant;
import org.bson.Document;

/**
 * Who may send a document's facts, and until when.
 *
 * @param token known to the holder alone
 * @param until after this instant anybody may take the document
 */
public record Lease(String token, Instant until) {
    public Document stored() {
        return new Document("token", token).append("until", until);
    }
}
