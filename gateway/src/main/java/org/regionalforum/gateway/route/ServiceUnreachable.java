package org.regionalforum.gateway.route;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A service could not be reached, or it broke off before it answered. */
public final class ServiceUnreachable extends UncheckedIOException {

    private final boolean mayHaveActed;

    ServiceUnreachable(IOException cause, boolean mayHaveActed) {
        super(cause);
        this.mayHaveActed = mayHaveActed;
    }

    /** An unsafe request had been sent, so nobody knows whether the service acted on it. */
    public boolean mayHaveActed() {
        return mayHaveActed;
    }
}
