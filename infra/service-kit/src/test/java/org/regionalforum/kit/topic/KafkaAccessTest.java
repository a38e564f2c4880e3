package org.regionalforum.kit.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class KafkaAccessTest {
    @Test
    void what_is_said_once_holds_for_every_client() {
        KafkaAccess access = KafkaAccess.of(new MockEnvironment()
                .withProperty("forum.kafka", "kafka:9092")
                .withProperty("spring.kafka.security.protocol", "SASL_PLAINTEXT")
                .withProperty("spring.kafka.properties.sasl.mechanism", "PLAIN")
                .withProperty("spring.kafka.properties.sasl.jaas.config", "secret"));
        assertThat(access.with(Map.of("acks", "all")))
                .isEqualTo(Map.of(
                        "bootstrap.servers", "kafka:9092",
                        "security.protocol", "SASL_PLAINTEXT",
                        "sasl.mechanism", "PLAIN",
                        "sasl.jaas.config", "secret",
                        "acks", "all"));
        assertThat(access.toString()).doesNotContain("secret");
    }

    @Test
    void a_broker_that_asks_nobody_needs_an_address_alone() {
        assertThat(KafkaAccess.of(new MockEnvironment().withProperty("forum.kafka", "localhost:8089")))
                .isEqualTo(KafkaAccess.open("localhost:8089"));
    }
}
