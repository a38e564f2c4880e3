package org.regionalforum.kit.outbox;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends pending facts. Woken in memory after a write; a sweep finds what was never woken, because a process died or the
 * broker was away. Two relays on one collection do no harm: a document is leased by one at a time.
 */
public final class Relay implements Outbox, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int QUEUE = 50_000;
    private static final int BEFORE_THE_WEB_SERVER = SmartLifecycle.DEFAULT_PHASE - 4096;

    private final FactSender sender;
    private final OutboxProperties settings;
    private final InstantSource clock;
    private final BlockingQueue<Work> queue = new LinkedBlockingQueue<>(QUEUE);
    private final Map<String, Boolean> waking = new ConcurrentHashMap<>();
    private final List<OutboxCollection> collections = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean running;

    /** A document to send from. */
    private sealed interface Work {
        OutboxCollection from();
    }

    /** The writer took the lease and handed the facts over. */
    private record Handed(OutboxCollection from, OutboxCollection.Held held, Instant until) implements Work {}

    /** To be leased first. */
    private record Woken(OutboxCollection from, String id) implements Work {
        String key() {
            return from.name() + "/" + id;
        }
    }

    public Relay(FactSender sender, OutboxProperties settings, InstantSource clock) {
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void attach(MongoCollection<Document> collection) {
        OutboxCollection attached = new OutboxCollection(collection);
        attached.ensureIndex();
        collections.add(attached);
    }

    @Override
    public Lease newLease() {
        return new Lease(UUID.randomUUID().toString(), clock.instant().plus(settings.lease()));
    }

    @Override
    public void hand(
            MongoCollection<Document> collection, String id, long version, Lease lease, List<PendingFact> facts) {
        OutboxCollection.Held held = new OutboxCollection.Held(id, version, lease.token(), facts);
        // where the queue is full the lease runs out and the sweep finds the document
        boolean unused = queue.offer(new Handed(of(collection), held, lease.until()));
    }

    @Override
    public void wake(MongoCollection<Document> collection, String id) {
        Woken woken = new Woken(of(collection), id);
        if (waking.putIfAbsent(woken.key(), true) == null && !queue.offer(woken)) {
            waking.remove(woken.key());
        }
    }

    /** Instant since which the oldest pending fact of all collections waits; null when nothing does. */
    public @Nullable Instant oldestPending() {
        return collections.stream()
                .map(OutboxCollection::oldest)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** How many documents have pending facts. */
    public long depth() {
        return collections.stream().mapToLong(OutboxCollection::depth).sum();
    }

    private OutboxCollection of(MongoCollection<Document> collection) {
        String name = collection.getNamespace().getCollectionName();
        return collections.stream()
                .filter(attached -> attached.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not attached"));
    }

    /** Ends when stopped and everything handed over is sent, so that a planned stop leaves nothing behind. */
    private void work() {
        while (running || !queue.isEmpty()) {
            try {
                Work first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Work> batch = new ArrayList<>(List.of(first));
                    queue.drainTo(batch, settings.batch() - 1);
                    send(batch);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("A batch of facts was not sent; the sweep takes it up again: {}", e.toString());
            }
        }
    }

    private void send(List<Work> batch) {
        Map<OutboxCollection, List<Work>> byCollection = new LinkedHashMap<>();
        for (Work work : batch) {
            if (work instanceof Woken woken) {
                waking.remove(woken.key());
            }
            byCollection.computeIfAbsent(work.from(), c -> new ArrayList<>()).add(work);
        }
        byCollection.forEach(this::send);
    }

    private void send(OutboxCollection collection, List<Work> works) {
        Instant now = clock.instant();
        List<OutboxCollection.Held> held = new ArrayList<>();
        List<String> toLease = new ArrayList<>();
        for (Work work : works) {
            switch (work) {
                case Woken woken -> toLease.add(woken.id());
                case Handed handed -> {
                    // what waited too long in the queue may be another's by now
                    if (now.isBefore(handed.until())) {
                        held.add(handed.held());
                    }
                }
            }
        }
        if (!toLease.isEmpty()) {
            held.addAll(collection.lease(toLease, newLease(), now));
        }
        Waves.Outcome outcome = new Waves(sender).send(held);
        wakeAgain(collection, collection.release(outcome));
    }

    private void wakeAgain(OutboxCollection collection, Collection<String> ids) {
        ids.forEach(id -> wake(collection.documents(), id));
    }

    private void sweep(CountDownLatch stopped) {
        long pause = settings.sweep().toMillis();
        try {
            while (!stopped.await(pause, TimeUnit.MILLISECONDS)) {
                long begun = System.nanoTime();
                try {
                    Instant now = clock.instant();
                    for (OutboxCollection collection : collections) {
                        wakeAgain(collection, collection.overdue(now.minus(settings.overdue()), now));
                    }
                } catch (RuntimeException e) {
                    log.warn("The look for overdue facts failed and is tried again: {}", e.toString());
                }
                pause = Math.max(settings.sweep().toMillis(), 10 * (System.nanoTime() - begun) / 1_000_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before the web server, which is thus also stopped first: what the last requests announce is still sent. */
    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }

    @Override
    public void start() {
        running = true;
        CountDownLatch stopped = new CountDownLatch(1);
        stop = stopped;
        for (int i = 0; i < settings.workers(); i++) {
            threads.add(Thread.ofPlatform().name("relay-" + i).daemon().start(this::work));
        }
        threads.add(Thread.ofPlatform().name("relay-sweep").daemon().start(() -> sweep(stopped)));
    }

    @Override
    public void stop() {
        running = false;
        stop.countDown();
        long until = System.nanoTime() + settings.delivery().toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Math.max(1, (until - System.nanoTime()) / 1_000_000));
                thread.interrupt();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
