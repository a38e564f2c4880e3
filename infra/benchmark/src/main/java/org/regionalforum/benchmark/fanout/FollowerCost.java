package org.regionalforum.benchmark.fanout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.regionalforum.benchmark.report.Bar;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.stage.Benchmark;
import org.regionalforum.benchmark.stage.Stage;

/** What one more follower costs where many others are there: the same number is told each time. */
public final class FollowerCost implements Benchmark {
    private static final double FLAT = 1.5;
    private static final String OTHERS = "others";

    @Override
    public List<Figure> run(Stage stage) throws IOException, InterruptedException {
        int told = stage.scale().followers() / 10;
        try (Notices running = new Notices(stage)) {
            running.found(OTHERS);
            running.found("warm");
            running.follow("warm", told);
            double warm = running.told("warm", told);
            List<Figure> figures = new ArrayList<>();
            double least = Double.NaN;
            int there = 0;
            for (int size : stage.scale().sizes()) {
                running.follow(OTHERS, size - there);
                there = size;
                String network = "among" + size;
                running.found(network);
                running.follow(network, told);
                double micros = 1e6 / running.told(network, told);
                least = Double.isNaN(least) ? micros : least;
                figures.add(new Figure(
                        String.format("telling one follower, %,d others there", size),
                        stage.store().text(),
                        "µs",
                        micros,
                        least,
                        "the smallest crowd",
                        new Bar.AtMost(FLAT)));
            }
            return figures;
        }
    }
}
