package org.regionalforum.benchmark.relay;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.regionalforum.kit.outbox.FactSender;
import org.regionalforum.kit.outbox.PendingFact;

/** Counts what has arrived. */
final class CountingSender implements FactSender {
    private final FactSender sender;
    private final AtomicInteger arrived = new AtomicInteger();

    CountingSender(FactSender sender) {
        this.sender = sender;
    }

    @Override
    public CompletableFuture<Void> send(PendingFact fact) {
        CompletableFuture<Void> sent = sender.send(fact);
        sent.thenRun(arrived::incrementAndGet);
        return sent;
    }

    int arrived() {
        return arrived.get();
    }
}
