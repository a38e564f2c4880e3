package org.regionalforum.benchmark.sample;

import org.regionalforum.benchmark.sample.PaperFact.PaperWritten;
import org.regionalforum.kit.aggregate.StoreParts;
import org.regionalforum.kit.inbox.Subscriptions;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The small service; its settings are those of {@code bench-app.yaml}. */
@SpringBootApplication(proxyBeanMethods = false)
public class KitApp {
    /** Makes it read {@code bench-app.yaml}. */
    public static final String SETTINGS = "--spring.config.name=bench-app";

    public static void main(String... args) {
        SpringApplication.run(KitApp.class, SETTINGS);
    }

    @Bean
    Papers papers(StoreParts parts) {
        return new Papers(parts, "papers");
    }

    /** Only where facts of others are to be applied. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("bench.topic")
    static class Inbox {
        @Bean
        PaperModel paperModel() {
            return new PaperModel();
        }

        @Bean
        Subscriptions paperTable(PaperModel model, org.springframework.core.env.Environment settings) {
            return Subscriptions.as("papers")
                    .from(settings.getRequiredProperty("bench.topic"))
                    .project(PaperWritten.TYPE, PaperWritten.class, model::writes);
        }
    }
}
