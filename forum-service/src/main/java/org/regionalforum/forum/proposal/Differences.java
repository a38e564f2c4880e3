package org.regionalforum.forum.proposal;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What changed from one text to another: lines first, then words within the lines that changed. Where too much changed to be
 * compared in reasonable time, the old part stands as gone and the new one as added.
 */
final class Differences {
    private static final int MOST_LINES = 1_000;
    private static final int MOST_WORDS = 1_500;

    private final List<Piece> pieces = new ArrayList<>();

    private Differences() {}

    enum Change {
        SAME,
        GONE,
        ADDED
    }

    /** A part of a text, line breaks and blanks in it. */
    record Piece(Change change, String text) {}

    static List<Piece> between(String before, String after) {
        Differences found = new Differences();
        found.compare(parts(before, "(?<=\n)"), parts(after, "(?<=\n)"), MOST_LINES, true);
        return found.pieces;
    }

    private void compare(List<String> before, List<String> after, int most, boolean lines) {
        if (before.size() > most || after.size() > most) {
            add(Change.GONE, before);
            add(Change.ADDED, after);
            return;
        }
        int read = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int at = delta.getSource().getPosition();
            add(Change.SAME, before.subList(read, at));
            changed(delta.getSource().getLines(), delta.getTarget().getLines(), lines);
            read = at + delta.getSource().size();
        }
        add(Change.SAME, before.subList(read, before.size()));
    }

    private void changed(List<String> gone, List<String> added, boolean lines) {
        if (lines && !gone.isEmpty() && !added.isEmpty()) {
            compare(words(gone), words(added), MOST_WORDS, false);
        } else {
            add(Change.GONE, gone);
            add(Change.ADDED, added);
        }
    }

    private void add(Change change, List<String> parts) {
        String text = String.join("", parts);
        if (!text.isEmpty()) {
            pieces.add(new Piece(change, text));
        }
    }

    private static List<String> words(List<String> lines) {
        return parts(String.join("", lines), "(?<=\\s)|(?=\\s)");
    }

    private static List<String> parts(String text, String between) {
        return Arrays.asList(text.split(between));
    }
}
