package org.regionalforum.kit.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;

/**
 * Where a page of a list begins and how long it is; from the parameters {@code after} and {@code limit}.
 *
 * @param after sort key of the last item seen; null for the first page
 * @param limit 1 to 200, 50 unless told
 */
public record Cursor(@Nullable String after, int limit) {
    public static final int DEFAULT = 50;
    public static final int MOST = 200;

    static Cursor of(@Nullable String after, @Nullable String limit) {
        return new Cursor(after == null || after.isEmpty() ? null : decode(after), limit(limit));
    }

    static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String after) {
        try {
            return new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "cursor.invalid");
        }
    }

    private static int limit(@Nullable String limit) {
        if (limit == null || limit.isEmpty()) {
            return DEFAULT;
        }
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw Refusal.of(Refusal.Kind.MALFORMED, "limit.invalid", MOST);
    }
}
