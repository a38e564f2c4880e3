package org.regionalforum.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.cause.Spans;
import org.regionalforum.kit.topic.TopicReader;
import org.regionalforum.kit.topic.Topics;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

class InboxAutoConfigurationTest {
    private static final Class<?> TOPICS =
            ClassUtils.resolveClassName("org.regionalforum.kit.topic.TopicAutoConfiguration", null);

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withPropertyValues("forum.kafka=127.0.0.1:1", "forum.service=any")
            .withUserConfiguration(Surroundings.class)
            .withConfiguration(AutoConfigurations.of(InboxAutoConfiguration.class, TOPICS));

    /** What stands around an inbox; no broker and no store. */
    @Configuration
    static class Surroundings {
        @Bean
        MongoTemplate mongo() {
            return mock(RETURNS_DEEP_STUBS);
        }

        @Bean
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        @Bean
        InstantSource machineClock() {
            return Clock.systemUTC();
        }

        @Bean
        Spans spans() {
            return Spans.none();
        }

        @Bean
        BindingService bindings() {
            return mock();
        }
    }

    @Configuration
    static class Reader {
        @Bean
        Subscriptions table() {
            return Subscriptions.as("table").from("other.facts");
        }
    }

    @Configuration
    static class OtherHealth {
        @Bean
        HealthIndicator inboxHealthIndicator() {
            return mock();
        }
    }

    @Configuration
    static class TwoOfOneName {
        @Bean
        Subscriptions one() {
            return Subscriptions.as("same").from("other.facts");
        }

        @Bean
        Subscriptions two() {
            return Subscriptions.as("same").from("other.facts");
        }
    }

    @Test
    void a_service_without_subscriptions_has_no_inbox_but_its_topics() {
        service.run(context -> assertThat(context)
                .hasSingleBean(Topics.class)
                .doesNotHaveBean(InboxBinding.class)
                .doesNotHaveBean(Rebuild.class)
                .doesNotHaveBean(InboxDesk.class));
    }

    @Test
    void with_subscriptions_it_reads_in_the_background_and_is_not_ready_before() {
        service.withUserConfiguration(Reader.class).run(context -> {
            assertThat(context).hasSingleBean(InboxBinding.class).hasSingleBean(Rebuild.class);
            assertThat(context.getBean(TopicReader.class).topics()).containsExactly("other.facts");
            assertThat(context.getBean(Topics.class).names()).contains("other.facts", "any.facts");
            assertThat(context.getBean("inboxHealthIndicator", HealthIndicator.class)
                            .health())
                    .isNotNull()
                    .satisfies(health -> assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE));
        });
    }

    @Test
    void what_a_service_brings_itself_is_taken_instead() {
        service.withUserConfiguration(Reader.class, OtherHealth.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean("inboxHealthIndicator")).isNotInstanceOf(InboxHealth.class);
        });
    }

    @Test
    void two_tables_of_one_name_are_refused_at_the_start() {
        service.withUserConfiguration(TwoOfOneName.class)
                .run(context -> assertThat(context).hasFailed());
    }
}
