package org.regionalforum.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class JsonLogsTest {
    private static String format(MockEnvironment environment) {
        new JsonLogs().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("logging.structured.format.console", "plain");
    }

    @Test
    void lines_are_plain_unless_json_is_asked_for() {
        assertThat(format(new MockEnvironment())).isEqualTo("plain");
        assertThat(format(new MockEnvironment().withProperty("FORUM_LOG_JSON", "true")))
                .isEqualTo("logstash");
        assertThat(format(new MockEnvironment()
                        .withProperty("FORUM_LOG_JSON", "true")
                        .withProperty("logging.structured.format.console", "ecs")))
                .isEqualTo("ecs");
    }
}
