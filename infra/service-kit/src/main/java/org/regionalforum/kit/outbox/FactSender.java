package org.regionalforum.kit.outbox;

import java.util.concurrent.CompletableFuture;

/** Brings one fact to the broker; the future ends when the broker has it in all replicas, or failed. */
@FunctionalInterface
public interface FactSender {
    CompletableFuture<Void> send(PendingFact fact);
}
