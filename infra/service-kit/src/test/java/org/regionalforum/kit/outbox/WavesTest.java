package org.regionalforum.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class WavesTest {
    private final List<String> asked = new ArrayList<>();

    private static OutboxCollection.Held document(String id, long... sequences) {
        return new OutboxCollection.Held(
                id,
                1,
                "token",
                LongStream.of(sequences)
                        .mapToObj(sequence -> fact(id, sequence))
                        .toList());
    }

    static PendingFact fact(String id, long sequence) {
        return new PendingFact(
                id + "/" + sequence,
                "some.facts",
                id,
                sequence,
                "org.regionalforum.some.thing-done.v1",
                "/some/things/" + id,
                null,
                Instant.EPOCH,
                "c1",
                null,
                null,
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    private Waves waves(String failing, RuntimeException because) {
        return new Waves(fact -> {
            asked.add(fact.id());
            return fact.id().equals(failing)
                    ? CompletableFuture.failedFuture(because)
                    : CompletableFuture.completedFuture(null);
        });
    }

    @Test
    void a_wave_carries_one_fact_of_each_document() {
        Waves.Outcome outcome =
                waves("", new IllegalStateException()).send(List.of(document("a", 1, 2, 3), document("b", 7)));
        assertThat(asked).containsExactly("a/1", "b/7", "a/2", "a/3");
        assertThat(outcome.complete()).extracting(OutboxCollection.Held::id).containsExactly("a", "b");
        assertThat(outcome.partial()).isEmpty();
    }

    @Test
    void after_a_fact_that_failed_none_of_its_document_is_sent() {
        OutboxCollection.Held broken = document("a", 1, 2, 3);
        Waves.Outcome outcome =
                waves("a/2", new RecordTooLargeException()).send(List.of(broken, document("b", 1, 2, 3)));
        assertThat(asked).containsExactly("a/1", "b/1", "a/2", "b/2", "b/3");
        assertThat(outcome.complete()).extracting(OutboxCollection.Held::id).containsExactly("b");
        assertThat(outcome.partial().get(broken)).containsExactly("a/1");
    }

    @Test
    void a_broker_that_is_away_is_waited_for_once_and_not_for_each_document() {
        Waves.Outcome outcome = waves("a/1", new TimeoutException("no metadata"))
                .send(List.of(document("a", 1), document("b", 1), document("c", 1)));
        assertThat(asked).containsExactly("a/1");
        assertThat(outcome.complete()).isEmpty();
        assertThat(outcome.partial()).hasSize(3);
    }

    @Test
    void a_document_with_nothing_to_send_is_complete() {
        Waves.Outcome outcome = waves("", new IllegalStateException()).send(List.of(document("a"), document("b", 1)));
        assertThat(outcome.complete()).hasSize(2);
    }
}
