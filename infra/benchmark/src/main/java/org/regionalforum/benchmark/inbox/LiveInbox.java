package org.regionalforum.benchmark.inbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.regionalforum.benchmark.load.Clients;
import org.regionalforum.benchmark.load.Topic;
import org.regionalforum.benchmark.sample.KitApp;
import org.regionalforum.benchmark.sample.PaperModel;
import org.regionalforum.benchmark.stage.Stage;
import org.regionalforum.kit.inbox.Rebuild;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The service on the kit with its inbox on a topic that is full already; a consumer group and a database of its own. */
final class LiveInbox implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ConfigurableApplicationContext context;
    private final PaperModel model;
    private final int expected;

    LiveInbox(Stage stage, Topic topic, String group, int expected) {
        this.expected = expected;
        context = SpringApplication.run(
                KitApp.class,
                KitApp.SETTINGS,
                "--logging.level.root=error",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--forum.kafka=" + topic.kafka(),
                "--spring.mongodb.uri=" + stage.mongo(),
                "--spring.mongodb.database=" + group,
                "--forum.service=" + group,
                "--bench.topic=" + topic.name());
        model = context.getBean(PaperModel.class);
    }

    /** Facts per second from the first that comes until the last stands in the store. */
    double applied() throws InterruptedException {
        await(() -> model.count() >= expected && documents().countDocuments() >= expected);
        return Clients.perSecond(expected, System.nanoTime() - model.first());
    }

    /**
     * Facts per second from the first that is read again until the last is written; without the pause before the collections
     * change places, which is the same however much there is.
     */
    double rebuilt() throws InterruptedException {
        Rebuild rebuild = context.getBean(Rebuild.class);
        model.forget();
        rebuild.start("papers");
        await(() ->
                rebuild.states().stream().anyMatch(state -> state.read() >= expected && state.read() == state.total()));
        double rate = Clients.perSecond(expected, System.nanoTime() - model.first());
        await(() -> rebuild.states().stream().anyMatch(state -> state.state().equals("DONE")));
        long there = documents().countDocuments(Filters.exists("title"));
        if (there != expected) {
            throw new IllegalStateException("After the rebuild " + there + " of " + expected + " documents are there");
        }
        return rate;
    }

    private MongoCollection<Document> documents() {
        return context.getBean(MongoTemplate.class).getCollection(PaperModel.COLLECTION);
    }

    private void await(BooleanSupplier done) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "The inbox did not come to its end: " + model.count() + " of " + expected
                                + " facts applied, " + documents().countDocuments() + " documents, "
                                + context.getBean(MongoTemplate.class)
                                        .getCollection("deadLetters")
                                        .countDocuments() + " dead letters, rebuilds "
                                + context.getBean(Rebuild.class).states());
            }
            Thread.sleep(10);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
