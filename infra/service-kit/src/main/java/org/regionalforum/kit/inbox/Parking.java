package org.regionalforum.kit.inbox;

import java.util.Collection;
import java.util.Set;

/** Where a table leaves what it cannot apply. */
interface Parking {
    /** Those of the streams that are blocked in the table. */
    Set<String> blocked(String table, Collection<String> streams);

    /** Keeps a fact; one that is kept already stays as it is. */
    void park(String table, Received received, Outcome.Parked outcome);
}
