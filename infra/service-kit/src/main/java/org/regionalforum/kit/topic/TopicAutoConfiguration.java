package org.regionalforum.kit.topic;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Sees to the topics. */
@AutoConfiguration
@EnableConfigurationProperties(TopicProperties.class)
class TopicAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Topics topics(
            Environment environment,
            @Value("${forum.service}") String service,
            ObjectProvider<TopicReader> readers,
            TopicProperties settings) {
        return new Topics(
                KafkaAccess.of(environment),
                new TopicPlan(service, readers.orderedStream().toList(), settings),
                settings);
    }

    @Bean
    @ConditionalOnMissingBean(name = "topicsHealthIndicator")
    HealthIndicator topicsHealthIndicator(Topics topics) {
        return () -> topics.made()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("reason", topics.lastFailure())
                        .build();
    }
}
