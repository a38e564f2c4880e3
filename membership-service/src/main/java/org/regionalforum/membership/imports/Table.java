package org.regionalforum.membership.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.reference.Words;

/**
 * A table as people bring it: UTF-8 or Windows Latin, commas or semicolons, quoted cells over several lines, headers in
 * Italian or English, headers that repeat.
 */
final class Table {
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final int MOST_ROWS = 20_000;

    /**
     * A row with the line of the file where it begins; line 1 is the header.
     *
     * @param cells by column, without blank ones
     */
    record Row(long line, Map<Column, String> cells) {
        @Nullable
        String get(Column column) {
            return cells.get(column);
        }
    }

    private final List<Row> rows;

    private Table(List<Row> rows) {
        this.rows = rows;
    }

    List<Row> rows() {
        return rows;
    }

    static Table of(byte[] file) {
        String text = text(file);
        char separator = separator(text);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return read(parser, new Lines(text));
        } catch (CSVException | UncheckedIOException | IllegalStateException e) {
            throw Refusal.field("file", "import.unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table read(CSVParser parser, Lines lines) {
        List<Row> rows = new ArrayList<>();
        List<@Nullable Column> columns = List.of();
        for (CSVRecord record : parser) {
            if (columns.isEmpty()) {
                columns = columns(record);
            } else if (!isHeader(record, columns)) {
                rows.add(new Row(lines.of(record), cells(record, columns)));
            }
            if (rows.size() > MOST_ROWS) {
                throw Refusal.field("file", "import.too-many", MOST_ROWS);
            }
        }
        if (!columns.contains(Column.TAX_CODE) || !columns.contains(Column.NAME)) {
            throw Refusal.field("file", "import.columns");
        }
        return new Table(rows);
    }

    /** Tells on which line of the file a record begins; blank lines before it are not its own. */
    private static final class Lines {
        private final String text;
        private int at;
        private long line = 1;

        Lines(String text) {
            this.text = text;
        }

        long of(CSVRecord record) {
            int begin = (int) record.getCharacterPosition();
            while (begin < text.length() && (text.charAt(begin) == '\r' || text.charAt(begin) == '\n')) {
                begin++;
            }
            for (; at < begin; at++) {
                line += text.charAt(at) == '\n' ? 1 : 0;
            }
            return line;
        }
    }

    private static List<@Nullable Column> columns(CSVRecord header) {
        List<@Nullable Column> columns = new ArrayList<>();
        for (String title : header) {
            Column column = Column.titled(Words.key(title));
            columns.add(column == null || columns.contains(column) ? null : column);
        }
        return columns;
    }

    /** A header that stands again in the middle of the table. */
    private static boolean isHeader(CSVRecord record, List<@Nullable Column> columns) {
        int at = columns.indexOf(Column.TAX_CODE);
        return at >= 0 && at < record.size() && Column.titled(Words.key(record.get(at))) == Column.TAX_CODE;
    }

    private static Map<Column, String> cells(CSVRecord record, List<@Nullable Column> columns) {
        Map<Column, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(record.size(), columns.size()); i++) {
            Column column = columns.get(i);
            String cell = record.get(i).replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
            if (column != null && !cell.isEmpty()) {
                cells.put(column, cell);
            }
        }
        return cells;
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, LATIN);
        }
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        long semicolons = header.chars().filter(c -> c == ';').count();
        long commas = header.chars().filter(c -> c == ',').count();
        long tabs = header.chars().filter(c -> c == '\t').count();
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }
}
