package org.regionalforum.kit.due;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.regionalforum.kit.clock.LawClock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Due jobs; the worker runs where there is a handler. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.regionalforum.kit.clock.ClockAutoConfiguration",
            "org.regionalforum.kit.file.FileAutoConfiguration"
        })
@EnableConfigurationProperties(DueProperties.class)
class DueAutoConfiguration {
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    DueJobs dueJobs(MongoTemplate mongo) {
        return new DueJobs(mongo.getCollection("dueJobs"));
    }

    @Bean
    @ConditionalOnBean(DueHandler.class)
    DueWorker dueWorker(
            DueJobs jobs,
            List<DueHandler> handlers,
            DueProperties settings,
            InstantSource machineClock,
            LawClock law,
            MeterRegistry meters) {
        Map<String, DueHandler> byKind = new HashMap<>();
        handlers.forEach(handler -> {
            if (byKind.put(handler.kind(), handler) != null) {
                throw new IllegalStateException("Two handlers for due jobs of kind " + handler.kind());
            }
        });
        DueWorker worker = new DueWorker(jobs, byKind, settings, machineClock, law, meters);
        Gauge.builder("forum.due.overdue", worker, DueWorker::overdue)
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("forum.due.failed", jobs, DueJobs::failed).register(meters);
        return worker;
    }

    @Bean
    @ConditionalOnBean(DueWorker.class)
    DueWatch dueWatch(DueJobs jobs, LawClock law, InstantSource machineClock) {
        return new DueWatch(jobs, law, machineClock);
    }
}
