package org.regionalforum.membership.reference;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.text.Characters;

/** Words as they are compared: without case and accents. Words as they are kept: without control characters. */
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Words() {}

    /** The text in small letters, without accents, one blank between words. */
    public static String key(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Every word of the texts once. */
    public static List<String> of(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            words.addAll(List.of(key(text).split(" ")));
        }
        words.remove("");
        return List.copyOf(words);
    }

    /**
     * One line of text that somebody wrote, with single blanks.
     *
     * @param field to name in a refusal: control characters, too long, empty
     */
    public static String line(String field, String text, int longest) {
        if (!Characters.fitLine(text)) {
            throw Refusal.field(field, "text.control-characters");
        }
        String line = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (line.isEmpty()) {
            throw Refusal.field(field, "field.notblank");
        }
        if (line.length() > longest) {
            throw Refusal.field(field, "text.too-long", longest);
        }
        return line;
    }

    /** Several lines of text that somebody wrote. */
    public static String text(String field, String text, int longest) {
        if (!Characters.fitText(text)) {
            throw Refusal.field(field, "text.control-characters");
        }
        String clean = text.replace("\r\n", "\n").strip();
        if (clean.isEmpty()) {
            throw Refusal.field(field, "field.notblank");
        }
        if (clean.length() > longest) {
            throw Refusal.field(field, "text.too-long", longest);
        }
        return clean;
    }
}
