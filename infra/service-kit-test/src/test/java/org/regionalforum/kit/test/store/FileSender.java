package org.regionalforum.kit.test.store;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.regionalforum.kit.outbox.FactSender;
import org.regionalforum.kit.outbox.PendingFact;

/** A broker in a file, which outlives the process. */
final class FileSender implements FactSender {
    private final Lines lines;

    FileSender(Path file) {
        lines = new Lines(file);
    }

    @Override
    public CompletableFuture<Void> send(PendingFact fact) {
        lines.add(fact.source() + " " + fact.sequence());
        return CompletableFuture.completedFuture(null);
    }
}
