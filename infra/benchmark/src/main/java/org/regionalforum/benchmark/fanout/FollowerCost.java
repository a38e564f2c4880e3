package org.regionalforum.benchmark.fanout;

import java.io.IOException;
import java.util.List;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.report.Growing;
import org.regionalforum.benchmark.stage.Benchmark;
import org.regionalforum.benchmark.stage.Stage;

/** What one more follower costs where many others are there: the same number is told each time. */
public final class FollowerCost implements Benchmark {
    private static final String OTHERS = "others";

    @Override
    public List<Figure> run(Stage stage) throws IOException, InterruptedException {
        int told = stage.scale().followers() / 10;
        try (Notices running = new Notices(stage)) {
            running.found(OTHERS);
            running.found("warm");
            running.follow("warm", told);
            double warm = running.told("warm", told);
            Growing cost = new Growing(stage.store().text());
            int there = 0;
            for (int size : stage.scale().sizes()) {
                running.follow(OTHERS, size - there);
                there = size;
                String network = "among" + size;
                running.found(network);
                running.follow(network, told);
                cost.add(
                        String.format("telling one follower, %,d others there", size),
                        1e6 / running.told(network, told));
            }
            return cost.figures();
        }
    }
}
