package org.regionalforum.membership.roll;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Forum's request, as it stands on {@code forum.facts}.
 *
 * @param at the instant as of which the roll is stated, by the machine's clock
 * @param on the day of the law at that instant
 * @param monthsInBook how many months a member has to stand in the book before it votes; 0 for none
 */
record RollRequested(String roll, String ballot, String network, Instant at, LocalDate on, int monthsInBook) {}
