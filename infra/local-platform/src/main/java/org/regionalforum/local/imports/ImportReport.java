package org.regionalforum.local.imports;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What became of the rows of a file. */
public record ImportReport(boolean dryRun, int rows, int entered, int unchanged, List<RefusedRow> refused) {

    /**
     * A row that did not enter.
     *
     * @param line in the file, where 1 is its heading
     */
    public record RefusedRow(long line, String reason, String value) {}

    static ImportReport of(JsonNode body) {
        return new ImportReport(
                body.path("dryRun").asBoolean(false),
                body.path("rows").asInt(0),
                body.path("entered").asInt(0),
                body.path("unchanged").asInt(0),
                StreamSupport.stream(body.path("refused").spliterator(), false)
                        .map(r -> new RefusedRow(
                                r.path("line").asLong(0),
                                r.path("reason").asString(""),
                                r.path("value").asString("")))
                        .toList());
    }

    /** For a person: refused rows first, the sum last. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (RefusedRow row : refused) {
            text.append(String.format("  line %-6d %s%s%n", row.line(), row.reason(), quoted(row.value())));
        }
        return text.append(String.format(
                        "%s%d rows: %d %s, %d unchanged, %d refused.",
                        dryRun ? "Dry run, nothing was changed. " : "",
                        rows,
                        entered,
                        dryRun ? "would enter" : "entered",
                        unchanged,
                        refused.stream().map(RefusedRow::line).distinct().count()))
                .toString();
    }

    private static String quoted(String value) {
        return value.isEmpty() ? "" : "  \"" + value + "\"";
    }
}
