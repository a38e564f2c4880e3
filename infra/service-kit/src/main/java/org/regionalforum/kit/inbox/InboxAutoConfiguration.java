package org.regionalforum.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.regionalforum.kit.cause.Spans;
import org.regionalforum.kit.topic.KafkaAccess;
import org.regionalforum.kit.topic.TopicReader;
import org.regionalforum.kit.topic.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The inbox of a service that declares {@link Subscriptions}; without any there is none. */
@AutoConfiguration(
        afterName = {
            "org.regionalforum.kit.topic.TopicAutoConfiguration",
            "org.regionalforum.kit.clock.ClockAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.cloud.stream.config.BindingServiceConfiguration"
        })
@ConditionalOnBean(Subscriptions.class)
@EnableConfigurationProperties(InboxProperties.class)
class InboxAutoConfiguration {
    @Bean
    TopicReader inboxTopics(Collection<Subscriptions> tables) {
        return () -> tables.stream().flatMap(table -> table.topics().stream()).toList();
    }

    @Bean
    @ConditionalOnMissingBean
    InboxMeters inboxMeters(MeterRegistry registry) {
        return new InboxMeters(registry);
    }

    @Bean
    @ConditionalOnMissingBean
    Letters letters(MongoTemplate mongo, InstantSource machineClock) {
        return new Letters(mongo.getCollection("deadLetters"), machineClock);
    }

    @Bean
    @ConditionalOnMissingBean
    Tables inboxTables(
            Collection<Subscriptions> tables,
            JsonMapper json,
            MongoTemplate mongo,
            Letters letters,
            InboxMeters meters,
            Spans spans,
            InboxProperties settings,
            InstantSource machineClock) {
        JsonMapper lenient = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // facts may gain fields
                .build();
        Attempts attempts = new Attempts(new ModelWriter(mongo.getDb(), List::of), spans, settings);
        return new Tables(
                tables.stream()
                        .map(lines -> new Table(lines, lenient, attempts, letters, meters))
                        .toList(),
                new Gate(mongo.getCollection("rebuilds"), machineClock));
    }

    @Bean
    @ConditionalOnMissingBean
    Rebuild rebuild(
            Tables tables, Letters letters, MongoTemplate mongo, InboxProperties settings, Environment environment) {
        KafkaAccess kafka = KafkaAccess.of(environment);
        return new Rebuild(tables, tables.gate(), name -> {
            Shadows shadows = new Shadows(mongo.getDb());
            Attempts attempts = new Attempts(new ModelWriter(mongo.getDb(), shadows::target), Spans.none(), settings);
            Table shadow = Objects.requireNonNull(tables.named(name)).with(attempts, new RebuildParking(letters));
            return new RebuildRun(shadow, shadows, kafka);
        });
    }

    @Bean
    @ConditionalOnMissingBean
    DeadLetterTopic deadLetterTopic(Environment environment, @Value("${forum.service}") String service) {
        return new DeadLetterTopic(KafkaAccess.of(environment), service);
    }

    @Bean
    @ConditionalOnMissingBean
    Redelivery redelivery(Tables tables, Letters letters, DeadLetterTopic topic, InboxProperties settings) {
        return new Redelivery(tables, letters, topic::announce, settings);
    }

    @Bean
    @ConditionalOnMissingBean
    InboxBinding inboxBinding(
            BindingService bindings, Topics topics, Tables tables, Redelivery redelivery, InboxMeters meters) {
        DirectChannel channel = new DirectChannel();
        channel.subscribe(new Inbox(tables, redelivery, meters));
        return new InboxBinding(bindings, topics, tables.topics(), channel);
    }

    @Bean
    @ConditionalOnMissingBean
    Lags inboxLags(Environment environment, @Value("${forum.service}") String service, Tables tables) {
        return new Lags(KafkaAccess.of(environment), service, tables.topics());
    }

    @Bean
    @ConditionalOnMissingBean
    InboxDesk inboxDesk(Letters letters, Redelivery redelivery, InboxBinding binding, Lags lags) {
        return new InboxDesk(letters, redelivery, binding, lags);
    }

    @Bean
    @ConditionalOnMissingBean(name = "inboxGauges")
    MeterBinder inboxGauges(
            Letters letters, Lags lags, Tables tables, InboxProperties settings, InstantSource machineClock) {
        return new InboxGauges(letters, lags, tables.topics(), settings.overdue(), machineClock);
    }

    @Bean
    @ConditionalOnMissingBean(name = "inboxHealthIndicator")
    HealthIndicator inboxHealthIndicator(InboxBinding binding, Letters letters) {
        return new InboxHealth(binding, letters);
    }

    /**
     * Whatever the inbox throws comes from the store: the batch is tried again for ever and nothing is skipped. The consumer
     * stays in its group meanwhile.
     */
    @Bean
    @ConditionalOnMissingBean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> inboxContainer(InboxProperties settings) {
        return (container, destination, group) -> {
            ExponentialBackOff backOff =
                    new ExponentialBackOff(settings.backOff().toMillis(), 2);
            backOff.setMaxInterval(settings.longestBackOff().toMillis());
            DefaultErrorHandler errors = new DefaultErrorHandler(
                    (record, failure) -> {
                        throw new IllegalStateException("A batch of facts is never given up", failure);
                    },
                    backOff);
            errors.setClassifications(Map.of(), true);
            errors.setLogLevel(KafkaException.Level.WARN);
            container.setCommonErrorHandler(errors);
            String instance = settings.instance();
            if (instance != null && !instance.isBlank()) {
                container
                        .getContainerProperties()
                        .getKafkaConsumerProperties()
                        .setProperty(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
            }
        };
    }
}
