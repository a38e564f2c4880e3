package org.regionalforum.kit.aggregate;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.cause.Cause;
import org.regionalforum.kit.outbox.OutboxFields;

/** The cause that made a document, kept in it. */
final class SetOffBy {
    private SetOffBy() {}

    static Document stored(Cause cause) {
        Document stored = new Document("correlation", cause.correlationId());
        if (cause.traceparent() != null) {
            stored.append("trace", cause.traceparent());
        }
        return stored;
    }

    /** Why a document is changed now: what is being handled, else what made it. */
    static Cause of(Document document) {
        Document made = document.get(OutboxFields.SET_OFF_BY, Document.class);
        if (Cause.known() || made == null) {
            return Cause.current();
        }
        @Nullable String trace = made.getString("trace");
        return new Cause(made.getString("correlation"), null, trace);
    }
}
