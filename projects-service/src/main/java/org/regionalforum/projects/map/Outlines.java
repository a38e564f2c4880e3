package org.regionalforum.projects.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** All outlines, read once: what a page draws from them is how many of something are in each place. */
@Component
public final class Outlines {
    private final Map<Sheet, Drawn> sheets = new EnumMap<>(Sheet.class);

    private record Drawn(String viewBox, List<Outline> outlines) {}

    Outlines() {
        for (Sheet sheet : Sheet.values()) {
            sheets.put(sheet, read(sheet));
        }
    }

    /**
     * The world, each country shaded by how many are there.
     *
     * @param quantities how many by ISO 3166-1 alpha-2 code; a code without an outline is in the table all the same
     * @param address where a country with at least one leads to, from its code
     */
    public ShadedMap world(Map<String, Long> quantities, Locale language, UnaryOperator<String> address) {
        return draw(Sheet.WORLD, quantities, language, address);
    }

    /**
     * Piemonte and Liguria, each province shaded by how many are there.
     *
     * @param quantities how many by the two letters of the province
     * @param address where a province with at least one leads to, from its letters
     */
    public ShadedMap provinces(Map<String, Long> quantities, Locale language, UnaryOperator<String> address) {
        return draw(Sheet.PROVINCES, quantities, language, address);
    }

    /** Name of a province in which the platform is at home, from its two letters. */
    public Optional<String> province(String letters) {
        return outlines(Sheet.PROVINCES).stream()
                .filter(outline -> outline.code().equals(letters))
                .map(outline -> outline.name(Sheet.PROVINCES, Locale.ITALY))
                .findFirst();
    }

    List<Outline> outlines(Sheet sheet) {
        return drawn(sheet).outlines();
    }

    private ShadedMap draw(Sheet sheet, Map<String, Long> quantities, Locale language, UnaryOperator<String> address) {
        Drawn drawn = drawn(sheet);
        return ShadedMap.of(sheet, drawn.viewBox(), drawn.outlines(), quantities, language, address);
    }

    private Drawn drawn(Sheet sheet) {
        return Objects.requireNonNull(sheets.get(sheet));
    }

    // First line: the frame; then code, path and, where Java does not know it, the name.
    private static Drawn read(Sheet sheet) {
        try (InputStream file = Objects.requireNonNull(Outlines.class.getResourceAsStream(sheet.resource()));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            String frame = Objects.requireNonNull(lines.readLine());
            return new Drawn(
                    frame.substring(frame.indexOf('\t') + 1),
                    lines.lines().map(Outlines::outline).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outline outline(String line) {
        String[] cells = line.split("\t", -1);
        return new Outline(cells[0], cells[1], cells.length > 2 ? cells[2] : null);
    }
}
