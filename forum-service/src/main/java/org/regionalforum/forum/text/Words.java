package org.regionalforum.forum.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.text.Characters;

/** Words as they are kept: in one normal form, without control characters. */
public final class Words {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Words() {}

    /**
     * One line, with single blanks.
     *
     * @param field to name in a refusal: control characters, too long, empty
     */
    public static String line(String field, @Nullable String text, int longest) {
        String given = text == null ? "" : text;
        if (!Characters.fitLine(given)) {
            throw Refusal.field(field, "text.control-characters");
        }
        return bounded(field, SPACES.matcher(given).replaceAll(" ").strip(), longest);
    }

    /** Several lines. */
    public static String text(String field, @Nullable String text, int longest) {
        String given = text == null ? "" : text;
        if (!Characters.fitText(given)) {
            throw Refusal.field(field, "text.control-characters");
        }
        return bounded(field, given.replace("\r\n", "\n").replace('\r', '\n').strip(), longest);
    }

    /** SHA-256 of the text in UTF-8, in lower-case hexadecimal digits. */
    public static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bounded(String field, String text, int longest) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (normal.isEmpty()) {
            throw Refusal.field(field, "field.notblank");
        }
        if (normal.length() > longest) {
            throw Refusal.field(field, "text.too-long", longest);
        }
        return normal;
    }
}
