package org.regionalforum.forum.text;

import java.time.LocalDate;

/**
 * That a text was removed from public sight; what it said is gone.
 *
 * @param text its id
 * @param reason as who removed it wrote it
 * @param by person
 */
public record Removal(String text, String reason, String by, LocalDate on) {}
