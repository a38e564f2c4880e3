package org.regionalforum.membership.directory;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.regionalforum.membership.reference.Seat;

/** The directory as a table to download (RFC 4180, UTF-8). Cells that a spreadsheet would run as a formula are defused. */
final class DirectoryCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "organisation",
                    "name",
                    "taxCode",
                    "actorType",
                    "standing",
                    "since",
                    "until",
                    "place",
                    "municipalityCode",
                    "province",
                    "region",
                    "country")
            .get();

    private DirectoryCsv() {}

    static String of(List<Entry> entries) {
        StringWriter text = new StringWriter();
        try (CSVPrinter table = new CSVPrinter(text, FORMAT)) {
            for (Entry entry : entries) {
                Seat seat = entry.seat();
                table.printRecord(
                        entry.organisation(),
                        safe(entry.name()),
                        entry.taxCode(),
                        entry.actorType(),
                        entry.standing(),
                        entry.since(),
                        entry.until(),
                        safe(seat == null ? null : seat.place()),
                        seat == null ? null : seat.municipalityCode(),
                        seat == null ? null : seat.province(),
                        seat == null ? null : seat.region(),
                        seat == null ? null : seat.country());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static @Nullable String safe(@Nullable String cell) {
        return cell != null && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
