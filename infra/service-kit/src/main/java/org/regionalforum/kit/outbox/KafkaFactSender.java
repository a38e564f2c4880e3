package org.regionalforum.kit.outbox;

import io.micrometer.tracing.Span;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.cause.Cause;
import org.regionalforum.kit.cause.Spans;
import org.regionalforum.kit.topic.KafkaAccess;
import org.springframework.beans.factory.DisposableBean;

/** The idempotent producer behind the relay: acknowledged by all replicas, at most five requests in flight. */
final class KafkaFactSender implements FactSender, DisposableBean {
    private final KafkaProducer<byte[], byte[]> producer;
    private final Spans spans;

    KafkaFactSender(KafkaAccess kafka, OutboxProperties settings, Spans spans) {
        this.spans = spans;
        producer = new KafkaProducer<>(
                kafka.with(Map.of(
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        settings.blocked().toMillis(),
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        (int) settings.delivery().toMillis() / 2,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        (int) settings.delivery().toMillis(),
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        settings.largestRecord())),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @Override
    public CompletableFuture<Void> send(PendingFact fact) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        Optional<Span> span = spans.begin("publish " + fact.type(), Span.Kind.PRODUCER, fact.traceparent());
        String traceparent =
                span.map(begun -> Cause.traceparent(begun.context())).orElse(fact.traceparent());
        var unused = sent.whenComplete((_, failure) -> span.ifPresent(begun -> end(begun, failure)));
        try {
            producer.send(WireForm.record(fact, traceparent), (where, failure) -> {
                if (failure == null) {
                    sent.complete(null);
                } else {
                    sent.completeExceptionally(failure);
                }
            });
        } catch (KafkaException e) {
            sent.completeExceptionally(e);
        }
        return sent;
    }

    private static void end(Span span, @Nullable Throwable failure) {
        if (failure != null) {
            Spans.failed(span, failure);
        }
        span.end();
    }

    @Override
    public void destroy() {
        producer.close(Duration.ofSeconds(2));
    }
}
