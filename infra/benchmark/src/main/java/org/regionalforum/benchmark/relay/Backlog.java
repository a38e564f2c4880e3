package org.regionalforum.benchmark.relay;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.regionalforum.benchmark.load.Clients;
import org.regionalforum.benchmark.sample.Paper;
import org.regionalforum.benchmark.sample.PaperId;
import org.regionalforum.benchmark.sample.Papers;
import org.regionalforum.kit.outbox.Relay;

/** Documents written by the kit's own store, each with one fact that nobody has sent yet. */
final class Backlog {
    private static final int CLIENTS = 32;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KitParts kit;
    private final Papers papers;
    private final int size;

    private Backlog(KitParts kit, Papers papers, int size) {
        this.kit = kit;
        this.papers = papers;
        this.size = size;
    }

    static Backlog write(KitParts kit, String collection, int size) throws InterruptedException {
        Papers papers = new Papers(kit.store(), collection);
        double unused = Clients.share(
                CLIENTS, size, n -> papers.keep(Paper.write(new PaperId(id(n)), "Paper " + n, Paper.TEXT)));
        return new Backlog(kit, papers, size);
    }

    static String id(int number) {
        return String.format("p%06d", number);
    }

    /** As they are. */
    List<Document> documents() {
        return papers.documents().find().into(new ArrayList<>());
    }

    /** Lets the kit's relay send everything; documents per second, from the first wake to the last release. */
    double drain() throws InterruptedException {
        CountingSender sender = new CountingSender(kit.sender());
        Relay relay = new Relay(sender, kit.settings(), InstantSource.system());
        MongoCollection<Document> documents = papers.documents();
        relay.attach(documents);
        relay.start();
        try {
            long begun = System.nanoTime();
            for (int n = 0; n < size; n++) {
                relay.wake(documents, id(n));
            }
            while (sender.arrived() < size || relay.depth() > 0) {
                if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IllegalStateException(sender.arrived() + " of " + size + " facts were sent");
                }
                Thread.sleep(2);
            }
            return Clients.perSecond(size, System.nanoTime() - begun);
        } finally {
            relay.stop();
        }
    }
}
