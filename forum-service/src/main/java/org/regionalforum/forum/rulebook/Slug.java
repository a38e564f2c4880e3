package org.regionalforum.forum.rulebook;

import java.text.Normalizer;
import java.util.Locale;

/** A key made of a title: {@code Soci: modifiche dello statuto} becomes {@code soci-modifiche-dello-statuto}. */
final class Slug {
    private static final int LONGEST = 64;

    private Slug() {}

    static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String key = trimmed(plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
        return key.isEmpty() ? "rules" : key;
    }

    private static String trimmed(String key) {
        return key.replaceAll("^-|-$", "");
    }
}
