package org.regionalforum.forum.proposal;

import java.time.LocalDate;
import org.regionalforum.forum.text.WrittenText;

/**
 * A version of a proposal's text; it never changes.
 *
 * @param number from 1
 * @param text in Markdown
 */
public record Version(int number, String title, String text, LocalDate on) {
    Version withoutTitle() {
        return new Version(number, WrittenText.REMOVED, text, on);
    }

    Version withoutText() {
        return new Version(number, title, WrittenText.REMOVED, on);
    }

    /** Whether its title or its text was removed. */
    boolean removed() {
        return title.equals(WrittenText.REMOVED) || text.equals(WrittenText.REMOVED);
    }
}
