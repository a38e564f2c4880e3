package org.regionalforum.projects.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.text.Characters;

/** Words as they are kept, in one normal form and with characters that fit, and as they are compared, without case and accents. */
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
        if (!Characters.fitLine(text)) {
            throw Refusal.field(field, "text.control-characters");
        }
        return bounded(field, SPACES.matcher(text).replaceAll(" ").strip(), longest);
    }

    /** Several lines; may be empty. */
    public static String text(String field, String text, int longest) {
        if (!Characters.fitText(text)) {
            throw Refusal.field(field, "text.control-characters");
        }
        return bounded(field, text.replace("\r\n", "\n").replace('\r', '\n').strip(), longest);
    }

    private static String bounded(String field, String text, int longest) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (normal.length() > longest) {
            throw Refusal.field(field, "text.too-long", longest);
        }
        return normal;
    }
}
