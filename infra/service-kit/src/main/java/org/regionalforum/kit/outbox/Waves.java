package org.regionalforum.kit.outbox;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the first fact of every document, waits, then the second, and so on: a fact that failed keeps back the later ones of
 * its document.
 */
final class Waves {
    private static final Logger log = LoggerFactory.getLogger(Waves.class);

    /** What became of the batch: documents all of whose facts are sent, and what was sent of the others. */
    record Outcome(List<OutboxCollection.Held> complete, Map<OutboxCollection.Held, List<String>> partial) {}

    private final FactSender sender;

    Waves(FactSender sender) {
        this.sender = sender;
    }

    /** A document with nothing to send is complete. */
    Outcome send(List<OutboxCollection.Held> documents) {
        Map<OutboxCollection.Held, List<String>> sent = new IdentityHashMap<>();
        List<OutboxCollection.Held> sending = documents;
        for (int wave = 0; !sending.isEmpty(); wave++) {
            int fact = wave;
            sending = arrived(
                    sending.stream()
                            .filter(document -> document.facts().size() > fact)
                            .toList(),
                    fact,
                    sent);
        }
        List<OutboxCollection.Held> complete = new ArrayList<>();
        Map<OutboxCollection.Held, List<String>> partial = new IdentityHashMap<>();
        for (OutboxCollection.Held document : documents) {
            List<String> those = sent.getOrDefault(document, List.of());
            if (those.size() == document.facts().size()) {
                complete.add(document);
            } else {
                partial.put(document, those);
            }
        }
        return new Outcome(complete, partial);
    }

    private List<OutboxCollection.Held> arrived(
            List<OutboxCollection.Held> documents, int fact, Map<OutboxCollection.Held, List<String>> sent) {
        List<CompletableFuture<Void>> flights = new ArrayList<>(documents.size());
        for (OutboxCollection.Held document : documents) {
            CompletableFuture<Void> flight = sender.send(document.facts().get(fact));
            flights.add(flight);
            if (brokerAway(flight)) {
                break;
            }
        }
        List<OutboxCollection.Held> arrived = new ArrayList<>(documents.size());
        for (int i = 0; i < flights.size(); i++) {
            OutboxCollection.Held document = documents.get(i);
            String id = document.facts().get(fact).id();
            if (arrived(flights.get(i), id)) {
                sent.computeIfAbsent(document, d -> new ArrayList<>()).add(id);
                arrived.add(document);
            }
        }
        return arrived;
    }

    /** Each further send would wait for the broker as long as this one did. */
    private static boolean brokerAway(CompletableFuture<Void> flight) {
        return flight.isCompletedExceptionally() && flight.exceptionNow() instanceof RetriableException;
    }

    private static boolean arrived(CompletableFuture<Void> flight, String fact) {
        try {
            flight.join();
            return true;
        } catch (CompletionException e) {
            log.warn("Fact {} was not taken by the broker: {}", fact, String.valueOf(e.getCause()));
            return false;
        }
    }
}
