package org.regionalforum.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.topic.Topics;
import org.regionalforum.localstore.LocalStore;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

class ThroughTheBrokerTest {
    private static final LocalStore STORE = LocalStore.inMemory(0);
    private static ConfigurableApplicationContext service;

    @Configuration
    @EnableAutoConfiguration
    static class Service {
        record Thing(String name) {}

        @Bean
        Subscriptions things() {
            return Subscriptions.as("things")
                    .from("upstream.facts")
                    .from("upstream.texts")
                    .project(
                            "thing-named.v1",
                            Thing.class,
                            (thing, meta) -> List.of(
                                    ModelWrite.upsert("things", meta.subject(), Updates.set("name", thing.name()))));
        }
    }

    @BeforeAll
    static void start() throws InterruptedException {
        service = Running.start(Service.class, "downstream", STORE.uri(), Broker.address(), Map.of());
        assertThat(service.getBean(Topics.class).await(Duration.ofSeconds(20))).isTrue();
    }

    @AfterAll
    static void stop() {
        service.close();
        STORE.close();
    }

    @Test
    void a_fact_reaches_the_read_model() {
        Broker.send(Facts.fact("upstream.facts", "a", 1, "thing-named.v1", "{\"name\":\"one\",\"later\":true}"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(thing("a")).isNotNull().containsEntry("name", "one"));
    }

    private static @Nullable Document thing(String id) {
        return service.getBean(MongoTemplate.class).findById(id, Document.class, "things");
    }
}
