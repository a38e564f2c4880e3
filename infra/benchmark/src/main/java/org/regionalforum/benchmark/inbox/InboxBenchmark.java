package org.regionalforum.benchmark.inbox;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.regionalforum.benchmark.load.Median;
import org.regionalforum.benchmark.load.Topic;
import org.regionalforum.benchmark.report.Bar;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.stage.Benchmark;
import org.regionalforum.benchmark.stage.Quiet;
import org.regionalforum.benchmark.stage.Stage;

/**
 * A topic full of facts is applied by the kit's inbox, then its read model is made anew; the reference is bulk upserts of the
 * same documents with one client and with two, of which the faster counts: the inbox has two consumers, the rebuild two
 * writers. Everything in this JVM, warmed by a round that does not count.
 */
public final class InboxBenchmark implements Benchmark {
    private static final double LEAST = 0.7;
    private static final int MORE_THAN_DOCUMENTS = 2; // so that a measurement lasts a second at least

    private record Round(double applied, double rebuilt, double oneClient, double twoClients) {}

    @Override
    public List<Figure> run(Stage stage) throws InterruptedException {
        Topic topic = new Topic(stage.kafka(), "papers.facts").made();
        PublishedPapers papers = PublishedPapers.publish(
                topic, MORE_THAN_DOCUMENTS * stage.scale().documents(stage.store()));
        List<Round> rounds = new ArrayList<>();
        try (MongoClient client = MongoClients.create(stage.mongo())) {
            for (int number = 0; number <= stage.scale().rounds(); number++) {
                rounds.add(round(stage, papers, client.getDatabase("inbox" + number)));
            }
        }
        return figures(stage.store().text(), rounds.subList(1, rounds.size()));
    }

    private static Round round(Stage stage, PublishedPapers papers, MongoDatabase database)
            throws InterruptedException {
        double one = PlainUpserts.rate(database.getCollection("one"), papers.facts(), 1);
        double two = PlainUpserts.rate(database.getCollection("two"), papers.facts(), 2);
        try (LiveInbox inbox = new LiveInbox(
                stage, papers.topic(), database.getName(), papers.facts().size())) {
            return new Round(inbox.applied(), inbox.rebuilt(), one, two);
        } finally {
            database.drop();
            Quiet.please();
        }
    }

    private static List<Figure> figures(String store, List<Round> rounds) {
        double one = median(rounds, Round::oneClient);
        double two = median(rounds, Round::twoClients);
        double reference = Math.max(one, two);
        String against = String.format(
                Locale.ROOT,
                "bulk upserts, %s; the other %,.0f",
                one > two ? "1 client" : "2 clients",
                Math.min(one, two));
        Bar bar = new Bar.AtLeast(LEAST);
        return List.of(
                new Figure("inbox: apply", store, "facts/s", median(rounds, Round::applied), reference, against, bar),
                new Figure(
                        "inbox: rebuild", store, "facts/s", median(rounds, Round::rebuilt), reference, against, bar));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> of) {
        return Median.of(rounds.stream().map(of::applyAsDouble).toList());
    }
}
