package org.regionalforum.membership.recognition;

import java.time.LocalDate;

/**
 * The end of a recognition by another act.
 *
 * @param from the first day on which it is not valid
 * @param by person who recorded it
 */
public record Revocation(LocalDate from, Act act, String by) {}
