package org.regionalforum.kit.inbox;

/**
 * Thrown by a handler or projection that needs a fact of another topic which has not come yet. The fact waits, and with it
 * all later ones of its source, and is tried again every few seconds; others go on.
 */
public final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param needed what has not come, as an id or a type; never personal data */
    public NotYet(String needed) {
        super(needed, null, false, false);
    }
}
