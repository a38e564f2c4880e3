package org.regionalforum.membership.directory;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * How many members a network has on a day.
 *
 * @param total voting members and observers
 * @param byActorType by key; adds up to the total
 */
public record Counts(LocalDate asOf, long total, long voting, long observers, SortedMap<String, Long> byActorType) {}
