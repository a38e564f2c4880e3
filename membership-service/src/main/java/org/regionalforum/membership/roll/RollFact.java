package org.regionalforum.membership.roll;

import java.util.List;
import org.regionalforum.kit.aggregate.EventType;

/** What is published about rolls. */
public sealed interface RollFact {
    /**
     * One part of a roll.
     *
     * @param part from 1 to {@code parts}
     * @param count entries of all parts together
     * @param hash over the entries of all parts
     */
    @EventType("org.regionalforum.membership.roll-stated.v1")
    record RollStated(
            String roll,
            String ballot,
            String network,
            int part,
            int parts,
            int count,
            String hash,
            List<RollEntry> entries)
            implements RollFact {}
}
