package org.regionalforum.kit.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A service as it runs, on any port. */
public final class Running {
    private Running() {}

    public static ConfigurableApplicationContext start(
            Class<?> service, String name, String store, String brokers, Map<String, String> more) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.config.import=classpath:kit/service.yaml",
                "--spring.application.name=" + name + "-service",
                "--forum.service=" + name,
                "--forum.api=/api/" + name,
                "--spring.mongodb.uri=" + store,
                "--spring.mongodb.database=" + name,
                "--forum.kafka=" + brokers,
                "--server.port=0",
                "--logging.level.root=WARN",
                "--logging.level.org.regionalforum=INFO",
                "--forum.topics.partitions=3"));
        more.forEach((key, value) -> settings.add("--" + key + "=" + value));
        return new SpringApplication(service).run(settings.toArray(String[]::new));
    }
}
