package org.regionalforum.projects.registry;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Projects as a table to download (RFC 4180, UTF-8). Entries of a list are parted by {@code ;}, a code and its percentage by
 * {@code :}. Cells that a spreadsheet would run as a formula are defused.
 */
final class ProjectCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(DataDictionary.names().toArray(new String[0]))
            .get();

    private ProjectCsv() {}

    static String of(List<ProjectLine> lines) {
        StringWriter text = new StringWriter();
        try (CSVPrinter table = new CSVPrinter(text, FORMAT)) {
            for (ProjectLine line : lines) {
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
                        safe(partners(line.partners())),
                        shares(line.territories()),
                        shares(line.countries()),
                        String.join(";", line.sectors()),
                        line.goals().stream().map(String::valueOf).collect(Collectors.joining(";")),
                        line.start(),
                        line.end(),
                        line.budget(),
                        line.currency(),
                        line.registeredAt());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String partners(List<ProjectLine.PartnerLine> partners) {
        return partners.stream()
                .map(one -> one.organisation() == null ? one.name().replace(';', ',') : one.organisation())
                .collect(Collectors.joining(";"));
    }

    private static String shares(List<ProjectLine.Share> shares) {
        return shares.stream()
                .map(share -> share.code() + ":" + share.percentage())
                .collect(Collectors.joining(";"));
    }

    private static @Nullable String safe(@Nullable String cell) {
        return cell != null && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
