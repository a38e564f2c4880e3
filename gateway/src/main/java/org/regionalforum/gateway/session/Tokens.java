package org.regionalforum.gateway.session;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The tokens of a session; they never leave the gateway except as the bearer token towards a service. */
record Tokens(String access, Instant expires, @Nullable String refresh) implements Serializable {

    static final String ATTRIBUTE = "tokens";

    boolean lastsUntil(Instant now, Duration margin) {
        return now.plus(margin).isBefore(expires);
    }

    @Override
    public String toString() {
        return "Tokens[until " + expires + "]";
    }
}
