package org.regionalforum.forum.roll;

import java.util.List;
import org.regionalforum.forum.text.Words;

/**
 * A whole roll.
 *
 * @param hash SHA-256 over its lines, in lower-case hexadecimal digits
 * @param entries by organisation
 */
public record Roll(String code, String ballot, String hash, List<RollEntry> entries) {
    static String hashOf(List<RollEntry> entries) {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(entry.line()));
        return Words.hash(lines.toString());
    }

    public long entitled() {
        return entries.stream().filter(RollEntry::entitled).count();
    }
}
