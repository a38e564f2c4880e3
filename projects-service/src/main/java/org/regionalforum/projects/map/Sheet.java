package org.regionalforum.projects.map;

import java.util.Locale;

/** A set of outlines that are drawn together. */
enum Sheet {
    /** Countries by ISO 3166-1 alpha-2 code; their names are Java's. */
    WORLD,
    /** The provinces of Piemonte and Liguria by their two letters; proper names, the same in every language. */
    PROVINCES;

    /** What a code is called that the outlines do not name. */
    String name(String code, Locale language) {
        return switch (this) {
            case WORLD -> Locale.of("", code).getDisplayCountry(language);
            case PROVINCES -> code;
        };
    }

    String resource() {
        return "/maps/" + name().toLowerCase(Locale.ROOT) + ".tsv";
    }
}
