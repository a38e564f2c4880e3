package org.regionalforum.projects.map;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The border of one place, as the path of an SVG; a place too small to be seen is a dot. */
record Outline(String code, String path, @Nullable String ownName) {

    String name(Sheet sheet, Locale language) {
        return ownName != null ? ownName : sheet.name(code, language);
    }
}
