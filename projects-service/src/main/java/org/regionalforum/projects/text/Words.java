package org.regionalforum.projects.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.regionalforum.kit.problem.Refusal;

/** Words as they are kept, in one normal form without control characters and such as no XML can hold, and as they are compared, without case and accents. */
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

    /** Every word of the texts once, in the order in which they come; no more than the limit. */
    public static List<String> of(Collection<String> texts, int most) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            words.addAll(List.of(key(text).split(" ")));
        }
        words.remove("");
        return words.stream().limit(most).toList();
    }

    /**
     * One line, with single blanks; may be empty.
     *
     * @param field to name in a refusal: characters that are not allowed, too long
     */
    public static String line(String field, String text, int longest) {
        if (text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || !inXml(c))) {
            throw Refusal.field(field, "text.control-characters");
        }
        return bounded(field, SPACES.matcher(text).replaceAll(" ").strip(), longest);
    }

    /** Several lines; may be empty. */
    public static String text(String field, String text, int longest) {
        if (text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' || !inXml(c))) {
            throw Refusal.field(field, "text.control-characters");
        }
        return bounded(field, text.replace("\r\n", "\n").replace('\r', '\n').strip(), longest);
    }

    /** The text without what no XML document can hold: one such character would keep a whole feed from being written. */
    public static String forXml(String text) {
        return text.codePoints()
                .filter(Words::inXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether XML 1.0 allows a character (production 2, Char); half of a surrogate pair is none. */
    private static boolean inXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    private static String bounded(String field, String text, int longest) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (normal.length() > longest) {
            throw Refusal.field(field, "text.too-long", longest);
        }
        return normal;
    }
}
