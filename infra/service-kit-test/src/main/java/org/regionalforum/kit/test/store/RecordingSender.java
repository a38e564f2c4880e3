package org.regionalforum.kit.test.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.outbox.FactSender;
import org.regionalforum.kit.outbox.PendingFact;

/** A broker that remembers what arrived in which order, and can be slow, or refuse. */
final class RecordingSender implements FactSender {
    private static final ScheduledExecutorService LATER =
            Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().factory());

    private final Map<String, List<Long>> bySource = new ConcurrentHashMap<>();
    private final List<PendingFact> all = new CopyOnWriteArrayList<>();
    private volatile Duration stall = Duration.ZERO;
    private volatile Predicate<PendingFact> refused = fact -> false;
    private volatile @Nullable RuntimeException reason;

    /** Each send takes up to this long. */
    RecordingSender stallUpTo(Duration longest) {
        stall = longest;
        return this;
    }

    void refuse(Predicate<PendingFact> which, RuntimeException because) {
        reason = because;
        refused = which;
    }

    void refuseNothing() {
        refused = fact -> false;
    }

    @Override
    public CompletableFuture<Void> send(PendingFact fact) {
        if (refused.test(fact)) {
            return CompletableFuture.failedFuture(reason == null ? new IllegalStateException("refused") : reason);
        }
        CompletableFuture<Void> sent = new CompletableFuture<>();
        long wait = stall.isZero() ? 0 : ThreadLocalRandom.current().nextLong(stall.toMillis() + 1);
        if (wait == 0) {
            arrive(fact, sent);
        } else {
            LATER.schedule(() -> arrive(fact, sent), wait, TimeUnit.MILLISECONDS);
        }
        return sent;
    }

    private void arrive(PendingFact fact, CompletableFuture<Void> sent) {
        bySource.computeIfAbsent(fact.source(), s -> new ArrayList<>());
        bySource.computeIfPresent(fact.source(), (source, sequences) -> {
            sequences.add(fact.sequence());
            return sequences;
        });
        all.add(fact);
        sent.complete(null);
    }

    /** Sequences of one aggregate as they arrived. */
    List<Long> of(String box) {
        List<Long> found = bySource.get("/contract/boxes/" + box);
        return found == null ? List.of() : List.copyOf(found);
    }

    /** The same, each at its first arrival only. */
    List<Long> firstsOf(String box) {
        return List.copyOf(new LinkedHashSet<>(of(box)));
    }

    Collection<PendingFact> all() {
        return all;
    }
}
