package org.regionalforum.forum.roll;

import java.util.List;

/**
 * A part of a roll, as membership-service states it.
 *
 * @param part from 1 to {@code parts}
 * @param count lines of the whole roll
 * @param hash of the whole roll
 */
public record RollPart(
        String roll,
        String ballot,
        String network,
        int part,
        int parts,
        int count,
        String hash,
        List<RollEntry> entries) {}
