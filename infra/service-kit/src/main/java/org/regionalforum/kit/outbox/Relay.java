package org.regionalforum.kit.outbox;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
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

    private final FactSender sender;
    private final OutboxProperties settings;
    private final InstantSource clock;
    private final BlockingQueue<Work> queue = new LinkedBlockingQueue<>(QUEUE);
    private final Map<String, Boolean> waking = new ConcurrentHashMap<>();
    private final List<OutboxCollection> collections = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /** A document to send from: its facts where the writer handed them over, else to be leased first. */
    private record Work(OutboxCollection from, String id, OutboxCollection.Held held) {}

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
        if (running) {
            queue.offer(new Work(of(collection), id, new OutboxCollection.Held(id, version, lease.token(), facts)));
        }
    }

    @Override
    @SuppressWarnings("NullAway") // a work item without held facts is leased by the worker
    public void wake(MongoCollection<Document> collection, String id) {
        OutboxCollection from = of(collection);
        if (running && waking.putIfAbsent(from.name() + "/" + id, true) == null) {
            if (!queue.offer(new Work(from, id, null))) {
                waking.remove(from.name() + "/" + id);
            }
        }
    }

    /** Instant since which the oldest pending fact of all collections waits; null when nothing does. */
    public @org.jspecify.annotations.Nullable Instant oldestPending() {
        return collections.stream()
                .map(OutboxCollection::oldest)
                .filter(java.util.Objects::nonNull)
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

    private void work() {
        while (running) {
            try {
                Work first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Work> batch = new ArrayList<>(List.of(first));
                    queue.drainTo(batch, settings.batch() - 1);
                    send(batch);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("A batch of facts was not sent; the sweep takes it up again: {}", e.toString());
            }
        }
    }

    private void send(List<Work> batch) {
        Map<OutboxCollection, List<Work>> byCollection = new LinkedHashMap<>();
        batch.forEach(work -> byCollection
                .computeIfAbsent(work.from(), c -> new ArrayList<>())
                .add(work));
        byCollection.forEach((collection, works) -> {
            List<OutboxCollection.Held> held = new ArrayList<>();
            List<String> toLease = new ArrayList<>();
            for (Work work : works) {
                if (work.held() == null) {
                    waking.remove(collection.name() + "/" + work.id());
                    toLease.add(work.id());
                } else {
                    held.add(work.held());
                }
            }
            if (!toLease.isEmpty()) {
                held.addAll(collection.lease(toLease, newLease(), clock.instant()));
            }
            Waves.Outcome outcome = new Waves(sender).send(held);
            wakeAgain(collection, collection.release(outcome));
        });
    }

    private void wakeAgain(OutboxCollection collection, Collection<String> ids) {
        ids.forEach(id -> wake(collection.documents(), id));
    }

    private void sweep() {
        long pause = settings.sweep().toMillis();
        while (running) {
            try {
                Thread.sleep(pause);
                long begun = System.nanoTime();
                Instant now = clock.instant();
                for (OutboxCollection collection : collections) {
                    wakeAgain(collection, collection.overdue(now.minus(settings.overdue()), now));
                }
                pause = Math.max(settings.sweep().toMillis(), 10 * (System.nanoTime() - begun) / 1_000_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("The look for overdue facts failed and is tried again: {}", e.toString());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        for (int i = 0; i < settings.workers(); i++) {
            threads.add(Thread.ofPlatform().name("relay-" + i).start(this::work));
        }
        threads.add(Thread.ofPlatform().name("relay-sweep").start(this::sweep));
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(thread -> {
            try {
                thread.join(settings.delivery().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
