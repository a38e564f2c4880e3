package org.regionalforum.benchmark.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.regionalforum.benchmark.report.Figure;

/** Benchmarks that are asked for as one, on the same servers. */
public record Several(List<Benchmark> parts) implements Benchmark {
    @Override
    public List<Figure> run(Stage stage) throws IOException, InterruptedException {
        List<Figure> all = new ArrayList<>();
        for (Benchmark part : parts) {
            all.addAll(part.run(stage));
        }
        return all;
    }
}
