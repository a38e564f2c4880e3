package org.regionalforum.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.RetriableException;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.cause.Spans;
import org.regionalforum.kit.topic.KafkaAccess;

class KafkaFactSenderTest {
    @Test
    void a_batch_waits_once_for_a_broker_that_is_away() {
        OutboxProperties settings = new OutboxProperties(
                1,
                500,
                Duration.ofSeconds(15),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofMillis(300),
                Duration.ofSeconds(1),
                1 << 20);
        KafkaFactSender sender = new KafkaFactSender(KafkaAccess.open("127.0.0.1:1"), settings, Spans.none());
        try {
            assertThat(sender.send(WavesTest.fact("a", 1)).exceptionNow()).isInstanceOf(RetriableException.class);
            List<OutboxCollection.Held> many = IntStream.range(0, 200)
                    .mapToObj(i -> new OutboxCollection.Held("d" + i, 1, "token", List.of(WavesTest.fact("d" + i, 1))))
                    .toList();
            long begun = System.nanoTime();
            Waves.Outcome outcome = new Waves(sender).send(many);
            assertThat(outcome.partial()).hasSize(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        } finally {
            sender.destroy();
        }
    }
}
