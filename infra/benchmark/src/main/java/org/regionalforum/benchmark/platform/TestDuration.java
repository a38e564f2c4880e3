package org.regionalforum.benchmark.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalforum.benchmark.report.Bar;
import org.regionalforum.benchmark.report.Figure;

/** How long all tests took, from what {@code ./forum test} printed: measuring it again would take as long again. */
public final class TestDuration {
    private static final Pattern LINE = Pattern.compile("It took (\\d+) min (\\d+) s\\.");
    private static final double MOST_MINUTES = 25;

    private TestDuration() {}

    public static Figure in(Path log) throws IOException {
        Matcher last = LINE.matcher(Files.readString(log));
        double minutes = -1;
        while (last.find()) {
            minutes = Integer.parseInt(last.group(1)) + Integer.parseInt(last.group(2)) / 60.0;
        }
        if (minutes < 0) {
            throw new IllegalArgumentException(log + " does not say how long the tests took");
        }
        return Figure.alone("./forum test", "", "min", minutes, new Bar.UpTo(MOST_MINUTES));
    }
}
