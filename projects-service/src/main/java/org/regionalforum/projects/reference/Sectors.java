package org.regionalforum.projects.reference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The purposes of co-operation by the five digits of the Development Assistance Committee, each in a category of three. */
@Component
public class Sectors {
    private final Map<String, Sector> byCode = new LinkedHashMap<>();

    /** A purpose; its name is English, as it is published; the category is named in both languages. */
    public record Sector(String code, String name, String category, String categoryItalian, String categoryEnglish) {
        public String categoryName(Locale language) {
            return language.getLanguage().equals("en") ? categoryEnglish : categoryItalian;
        }

        /** The category in the reader's language before the purpose. */
        public String label(Locale language) {
            return code + " " + categoryName(language) + ": " + name;
        }
    }

    Sectors() {
        Rows.of("sectors.csv")
                .forEach(row -> byCode.put(
                        row.get("code"),
                        new Sector(
                                row.get("code"),
                                row.get("name_en"),
                                row.get("category"),
                                row.get("category_it"),
                                row.get("category_en"))));
    }

    public boolean known(String code) {
        return byCode.containsKey(code);
    }

    public String label(String code, Locale language) {
        Sector sector = byCode.get(code);
        return sector == null ? code : sector.label(language);
    }

    /** In the order of their codes. */
    public Collection<Sector> all() {
        return byCode.values();
    }
}
