package org.regionalforum.kit.clock;

import java.time.Clock;
import java.time.InstantSource;
import org.regionalforum.kit.topic.KafkaAccess;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** The two clocks; the law clock follows the platform's only where a demo may move it. */
@AutoConfiguration(
        beforeName = {
            "org.regionalforum.kit.outbox.OutboxAutoConfiguration",
            "org.regionalforum.kit.aggregate.AggregateAutoConfiguration"
        })
class ClockAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(name = "machineClock")
    InstantSource machineClock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    LawClock lawClock(InstantSource machineClock) {
        return new LawClock(machineClock);
    }

    @Bean
    @ConditionalOnProperty("forum.demo")
    ClockFollower clockFollower(Environment environment, LawClock clock, JsonMapper json) {
        return new ClockFollower(KafkaAccess.of(environment), clock, json);
    }

    @Bean
    @ConditionalOnProperty("forum.demo")
    ClockApi clockApi(ClockFollower follower, LawClock clock) {
        return new ClockApi(follower, clock);
    }
}
