package org.regionalforum.projects.registry;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Projects as a table to download (RFC 4180, UTF-8), written line by line. Entries of a list are parted by {@code ;}, a partner
 * and its role, a code and its percentage, or a name and its amount, by {@code :}; in a name both become commas. Cells that a
 * spreadsheet would run as a formula are defused.
 */
final class ProjectCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(DataDictionary.names().toArray(new String[0]))
            .get();

    private final CSVPrinter table;

    /** A table that begins with the names of its columns. */
    ProjectCsv(Writer to) throws IOException {
        this.table = new CSVPrinter(to, FORMAT);
    }

    void add(ProjectLine line) throws IOException {
        table.printRecord(
                line.project(),
                line.network(),
                line.number(),
                safe(line.title()),
                safe(line.summary()),
                line.family(),
                line.status(),
                line.mutual(),
                line.lead(),
                safe(line.leadName()),
                safe(partners(line)),
                line.territories().stream().map(ProjectCsv::share).collect(Collectors.joining(";")),
                line.countries().stream().map(ProjectCsv::share).collect(Collectors.joining(";")),
                String.join(";", line.sectors()),
                line.goals().stream().map(String::valueOf).collect(Collectors.joining(";")),
                line.start(),
                line.end(),
                line.budget(),
                line.currency(),
                safe(line.funders().stream().map(ProjectCsv::funder).collect(Collectors.joining(";"))),
                safe(line.here()),
                safe(line.hereIndicator()),
                safe(line.there()),
                safe(line.thereIndicator()),
                line.registeredAt());
    }

    private static String partners(ProjectLine line) {
        return line.partners().stream()
                .map(one -> (one.organisation() == null ? name(one.name()) : one.organisation()) + ":" + one.role())
                .collect(Collectors.joining(";"));
    }

    private static String funder(ProjectLine.FunderLine funder) {
        String name = name(funder.name());
        return funder.amount() == null ? name : name + ":" + funder.amount() + " " + funder.currency();
    }

    private static String name(String written) {
        return written.replace(';', ',').replace(':', ',');
    }

    private static String share(ProjectLine.Share share) {
        return share.code() + ":" + share.percentage();
    }

    private static @Nullable String safe(@Nullable String cell) {
        return cell != null && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
