package org.regionalforum.benchmark.report;

import java.util.List;
import java.util.stream.Collectors;

/** All figures of a run. */
public record MarkdownTable(List<Figure> figures) {
    private static final String HEAD = """
            | measured | store | ours | reference | ratio | bar | |
            |---|---|---|---|---|---|---|
            """;

    public String text() {
        return HEAD + figures.stream().map(Figure::row).collect(Collectors.joining("\n")) + "\n";
    }
}
