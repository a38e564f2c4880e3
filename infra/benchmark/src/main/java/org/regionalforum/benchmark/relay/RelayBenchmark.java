package org.regionalforum.benchmark.relay;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.benchmark.load.Median;
import org.regionalforum.benchmark.load.Topic;
import org.regionalforum.benchmark.report.Bar;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.stage.Benchmark;
import org.regionalforum.benchmark.stage.Stage;

/**
 * A backlog is drained by the kit's relay; the reference is the smaller of a plain idempotent producer with the same bytes
 * and plain conditional updates, one for each document.
 */
public final class RelayBenchmark implements Benchmark {
    private static final double LEAST = 0.7;

    /** Rates of one round, per second. */
    record Round(double relay, double updates, double producer) {}

    @Override
    public List<Figure> run(Stage stage) throws InterruptedException {
        int size = stage.scale().documents(stage.store());
        new Topic(stage.kafka(), "bench.facts").made();
        Topic again = new Topic(stage.kafka(), "again.facts").made();
        List<Round> rounds = new ArrayList<>();
        try (KitParts kit = new KitParts(stage.mongo(), stage.kafka(), null);
                PlainProducer producer = new PlainProducer(stage.kafka())) {
            for (int number = 0; number <= stage.scale().rounds(); number++) {
                rounds.add(round(
                        kit,
                        number,
                        size,
                        () -> producer.rate(again.name(), new Topic(stage.kafka(), "bench.facts").first(size))));
            }
        }
        return figures(stage.store().text(), rounds.subList(1, rounds.size()));
    }

    /** Measures the rate of the plain producer. */
    @FunctionalInterface
    interface ProducerRate {
        double perSecond();
    }

    static Round round(KitParts kit, int number, int size, @Nullable ProducerRate producer)
            throws InterruptedException {
        MongoDatabase database = kit.store().mongo().getDb();
        Backlog backlog = Backlog.write(kit, "papers" + number, size);
        double updates = PlainUpdates.rate(database.getCollection("reference" + number), backlog.documents());
        double relay = backlog.drain();
        double sent = producer == null ? Double.POSITIVE_INFINITY : producer.perSecond();
        database.getCollection("papers" + number).drop();
        database.getCollection("reference" + number).drop();
        return new Round(relay, updates, sent);
    }

    private static List<Figure> figures(String store, List<Round> rounds) {
        double updates = Median.of(rounds.stream().map(Round::updates).toList());
        double producer = Median.of(rounds.stream().map(Round::producer).toList());
        String against = (updates < producer ? "conditional updates" : "plain producer")
                + String.format(java.util.Locale.ROOT, "; the other %,.0f", Math.max(updates, producer));
        return List.of(new Figure(
                "relay: backlog of facts",
                store,
                "facts/s",
                Median.of(rounds.stream().map(Round::relay).toList()),
                Math.min(updates, producer),
                against,
                new Bar.AtLeast(LEAST)));
    }
}
