package org.regionalforum.kit.inbox;

/** A record that is no fact as the platform writes them; trying again changes nothing. */
final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed(String what) {
        super(what, null, false, false);
    }
}
