package org.regionalforum.membership.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;

/** What became of each row. */
final class Report {
    /** What happened to a row that is in order. */
    enum Outcome {
        ENTERED,
        UNCHANGED
    }

    /**
     * A row that could not enter.
     *
     * @param line of the file; the header is line 1
     * @param field that has to be mended
     * @param value as it stands in the file
     */
    record RefusedRow(
            long line,
            String field,
            String code,
            List<Object> arguments,
            @Nullable String value) {}

    private final List<RefusedRow> refused = new ArrayList<>();
    private int rows;
    private int entered;
    private int unchanged;

    void count(Outcome outcome) {
        rows++;
        if (outcome == Outcome.ENTERED) {
            entered++;
        } else {
            unchanged++;
        }
    }

    void refuse(Table.Row row, Refusal refusal) {
        rows++;
        if (refusal.errors().isEmpty()) {
            refused.add(new RefusedRow(row.line(), "", refusal.code(), refusal.arguments(), null));
        }
        refusal.errors()
                .forEach(error -> refused.add(new RefusedRow(
                        row.line(), error.field(), error.code(), error.arguments(), value(row, error.field()))));
    }

    private static @Nullable String value(Table.Row row, String field) {
        return switch (field) {
            case "taxCode" -> row.get(Column.TAX_CODE);
            case "organisationName" -> row.get(Column.NAME);
            case "actorType" -> row.get(Column.ACTOR_TYPE);
            case "legalForm" -> row.get(Column.LEGAL_FORM);
            case "since" -> row.get(Column.SINCE);
            case "until" -> row.get(Column.UNTIL);
            case "receivedOn" -> row.get(Column.RECEIVED_ON);
            case "standing" -> row.get(Column.STANDING);
            case "seat.municipality" -> row.get(Column.MUNICIPALITY);
            case "seat.province" -> row.get(Column.PROVINCE);
            default -> null;
        };
    }

    public int rows() {
        return rows;
    }

    public int entered() {
        return entered;
    }

    public int unchanged() {
        return unchanged;
    }

    /** How many rows have to be mended; one may have several faults. */
    public int refusedRows() {
        return (int) refused.stream().map(RefusedRow::line).distinct().count();
    }

    public List<RefusedRow> refused() {
        return refused;
    }
}
