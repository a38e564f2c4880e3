package org.regionalforum.membership.organisation;

import org.jspecify.annotations.Nullable;
import org.regionalforum.membership.reference.Seat;

/** What the public may know of a body. */
public record Profile(
        String name,
        String actorType,
        @Nullable String legalForm,
        @Nullable Seat seat,
        @Nullable Boolean aicsListed) {}
