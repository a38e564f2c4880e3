package org.regionalforum.membership.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;

/** Reads dates, flags and standings as people write them in tables. */
final class Cells {
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));

    private Cells() {}

    static @Nullable LocalDate date(String field, @Nullable String cell) {
        if (cell == null) {
            return null;
        }
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(cell, format);
            } catch (DateTimeParseException e) {
                // the next form is tried
            }
        }
        throw Refusal.field(field, "import.date");
    }

    static @Nullable Boolean flag(String field, @Nullable String cell) {
        if (cell == null) {
            return null;
        }
        return switch (cell.toUpperCase(Locale.ROOT)) {
            case "SI", "SÌ", "S", "YES", "Y", "TRUE", "1" -> true;
            case "NO", "N", "FALSE", "0" -> false;
            default -> throw Refusal.field(field, "import.flag");
        };
    }

    static String standing(@Nullable String cell) {
        if (cell == null) {
            return "VOTING";
        }
        return switch (cell.toUpperCase(Locale.ROOT)) {
            case "VOTING", "SOCIO", "EFFETTIVO", "ORDINARIO" -> "VOTING";
            case "OBSERVER", "OSSERVATORE" -> "OBSERVER";
            default -> throw Refusal.field("standing", "import.standing");
        };
    }
}
