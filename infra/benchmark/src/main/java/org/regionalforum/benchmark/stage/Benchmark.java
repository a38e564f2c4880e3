package org.regionalforum.benchmark.stage;

import java.io.IOException;
import java.util.List;
import org.regionalforum.benchmark.report.Figure;

/** Measures something on a stage. */
@FunctionalInterface
public interface Benchmark {
    List<Figure> run(Stage stage) throws IOException, InterruptedException;
}
