package org.regionalforum.kit.aggregate;

import org.jspecify.annotations.Nullable;

/** The version a caller has seen ({@code If-Match}), or any where the caller is the platform itself. */
public record Expected(@Nullable Long version) {
    private static final Expected ANY = new Expected(null);

    public static Expected any() {
        return ANY;
    }

    public static Expected version(long version) {
        return new Expected(version);
    }

    boolean matches(long actual) {
        return version == null || version == actual;
    }
}
