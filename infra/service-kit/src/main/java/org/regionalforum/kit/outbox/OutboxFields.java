package org.regionalforum.kit.outbox;

import java.util.Set;

/** The fields that the way of a fact adds to an aggregate's document. */
public final class OutboxFields {
    public static final String OUTBOX = "outbox";
    public static final String PENDING_SINCE = "pendingSince";
    public static final String LEASE = "lease";

    /** The request or fact that made the document: what a timer does with it later belongs to the same trace. */
    public static final String SET_OFF_BY = "setOffBy";

    /** Fields of a document that are not the aggregate's state. */
    public static final Set<String> NOT_STATE = Set.of("_id", "version", OUTBOX, PENDING_SINCE, LEASE, SET_OFF_BY);

    private OutboxFields() {}
}
