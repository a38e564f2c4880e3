package org.regionalforum.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.regionalforum.localstore.LocalStore;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** A service on the Kafka of the compose file: it makes its topics as they have to be kept, binds its inbox and is ready. */
@EnabledIfEnvironmentVariable(
        named = "FORUM_CONTAINERS",
        matches = "true",
        disabledReason = "containers are not wanted: FORUM_CONTAINERS is not true")
class KafkaContainerTest {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void a_service_makes_its_topics_there_and_is_ready() throws Exception {
        int port = Running.freePort();
        try (KafkaContainer kafka = new KafkaContainer(
                        DockerImageName.parse(ComposeFile.known(ComposeFile.settings(), "KAFKA_IMAGE"))
                                .asCompatibleSubstituteFor("apache/kafka"));
                LocalStore store = LocalStore.inMemory(0)) {
            kafka.start();
            Files.createDirectories(folder);
            try (Running service = Running.application(
                    folder.resolve("membership.log"),
                    Repository.jar("membership-service"),
                    Map.of(
                            "SERVER_PORT", String.valueOf(port),
                            "FORUM_MONGODB_URI", store.uri(),
                            "FORUM_KAFKA", kafka.getBootstrapServers()))) {
                service.ready(
                        URI.create("http://localhost:" + port + "/actuator/health/readiness"), Duration.ofMinutes(3));
            }
            try (Admin admin =
                    Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.getBootstrapServers()))) {
                Set<String> topics = admin.listTopics().names().get();
                assertThat(topics).contains("membership.facts", "membership.texts", "membership.contacts");
                ConfigResource facts = new ConfigResource(ConfigResource.Type.TOPIC, "membership.facts");
                assertThat(ComposeFile.known(
                                        admin.describeConfigs(List.of(facts))
                                                .all()
                                                .get(),
                                        facts)
                                .get(TopicConfig.RETENTION_MS_CONFIG)
                                .value())
                        .as("facts are kept for ever")
                        .isEqualTo("-1");
            }
        }
    }
}
