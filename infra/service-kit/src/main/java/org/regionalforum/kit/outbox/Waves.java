package org.regionalforum.kit.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

    Outcome send(List<OutboxCollection.Held> documents) {
        Set<OutboxCollection.Held> failed = new HashSet<>();
        Map<OutboxCollection.Held, List<String>> sent = new HashMap<>();
        List<OutboxCollection.Held> sending = documents;
        for (int wave = 0; !sending.isEmpty(); wave++) {
            Map<OutboxCollection.Held, CompletableFuture<Void>> flights = new HashMap<>();
            for (OutboxCollection.Held document : sending) {
                flights.put(document, sender.send(document.facts().get(wave)));
            }
            for (Map.Entry<OutboxCollection.Held, CompletableFuture<Void>> flight : flights.entrySet()) {
                OutboxCollection.Held document = flight.getKey();
                String fact = document.facts().get(wave).id();
                if (arrived(flight.getValue(), fact)) {
                    sent.computeIfAbsent(document, d -> new ArrayList<>()).add(fact);
                } else {
                    failed.add(document);
                }
            }
            int next = wave + 1;
            sending = sending.stream()
                    .filter(document ->
                            !failed.contains(document) && document.facts().size() > next)
                    .toList();
        }
        Map<OutboxCollection.Held, List<String>> partial = new HashMap<>();
        failed.forEach(document -> partial.put(document, sent.getOrDefault(document, List.of())));
        return new Outcome(
                documents.stream()
                        .filter(document -> !failed.contains(document))
                        .toList(),
                partial);
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
