package org.regionalforum.identity;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of pages and mails. */
public enum Language {
    IT,
    EN;

    /** The two letters of BCP 47 that tokens and pages carry. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the language calls itself, since who looks for it may read no other. */
    public String ownName() {
        return switch (this) {
            case IT -> "Italiano";
            case EN -> "English";
        };
    }

    public Locale locale() {
        return Locale.of(tag());
    }

    /** Reads one language tag such as {@code it} or {@code en-GB}; empty for any other language. */
    public static Optional<Language> of(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        return switch (Locale.forLanguageTag(tag.strip()).getLanguage()) {
            case "it" -> Optional.of(IT);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}
