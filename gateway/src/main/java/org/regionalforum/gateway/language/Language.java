package org.regionalforum.gateway.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that every page speaks. */
public enum Language {
    ITALIAN("it"),
    ENGLISH("en");

    static final String COOKIE = "forum-language";

    private final String tag;
    private final Locale locale;

    Language(String tag) {
        this.tag = tag;
        this.locale = Locale.of(tag);
    }

    /** The tag of BCP 47, as it stands in {@code Accept-Language} and {@code lang}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** The language this visitor reads; always one, Italian when nothing says otherwise. */
    public static Language of(HttpServletRequest request) {
        return chosen(request).or(() -> preferred(request)).orElse(ITALIAN);
    }

    static Optional<Language> tagged(@Nullable String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (COOKIE.equals(cookie.getName())) {
                return tagged(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    // The container would answer a header it cannot read with the server's own language.
    private static Optional<Language> preferred(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Language");
        if (accepted == null) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> tagged(range.getRange().split("-", 2)[0]).stream())
                    .findFirst();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
