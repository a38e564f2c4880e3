package org.regionalforum.kit.log;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Turns log lines into JSON (logstash's form, context included) where {@code FORUM_LOG_JSON} is true. */
final class JsonLogs implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("FORUM_LOG_JSON", Boolean.class, false)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "kit-json-logs", Map.of("logging.structured.format.console", "logstash")));
        }
    }
}
