package org.regionalforum.kit.inbox;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A source that stands still in the live inbox stands still in the rebuild too, at the same fact; its replay goes on with the
 * new collection. Any other failure ends the rebuild, for the new collection would lack something.
 */
final class RebuildParking implements Parking {
    private final Letters live;
    private final Set<String> stopped = ConcurrentHashMap.newKeySet();

    RebuildParking(Letters live) {
        this.live = live;
    }

    @Override
    public Set<String> blocked(String table, Collection<String> streams) {
        Set<String> blocked = new HashSet<>(streams);
        blocked.retainAll(stopped);
        return blocked;
    }

    @Override
    public void park(String table, Received received, Outcome.Parked outcome) {
        if (outcome.state() == Letter.State.WAITING || live.holdsUpTo(table, received)) {
            stopped.add(received.stream());
        } else {
            throw new IllegalStateException(received.id() + " " + outcome.reason());
        }
    }
}
