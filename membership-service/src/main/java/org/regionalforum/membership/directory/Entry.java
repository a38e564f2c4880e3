package org.regionalforum.membership.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.membership.reference.Seat;

/** A line of the public directory: one term of one organisation in one network. */
record Entry(
        String membership,
        String network,
        String organisation,
        String name,
        String taxCode,
        String actorType,
        String standing,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable Seat seat,
        boolean suspended,
        String sortKey) {}
