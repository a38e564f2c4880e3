package org.regionalforum.benchmark.stage;

import java.util.Locale;

/** The stores that everything is measured on. */
public enum StoreKind {
    /** Keeps nothing. */
    MEMORY,
    /** Answers a write when it is in the file; what the local platform uses. */
    DURABLE;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
