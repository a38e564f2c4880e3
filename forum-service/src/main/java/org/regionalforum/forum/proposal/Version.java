package org.regionalforum.forum.proposal;

import java.time.LocalDate;

/**
 * A version of a proposal's text; it never changes.
 *
 * @param number from 1
 * @param text in Markdown
 */
public record Version(int number, String title, String text, LocalDate on) {}
