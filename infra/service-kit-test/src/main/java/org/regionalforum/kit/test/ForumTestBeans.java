package org.regionalforum.kit.test;

import org.regionalforum.kit.clock.LawClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** What every {@link ForumServiceTest} finds beside the service's own beans. */
@TestConfiguration(proxyBeanMethods = false)
class ForumTestBeans {
    @Bean
    DynamicPropertyRegistrar forumServers() {
        String database = ForumServers.freshDatabase();
        return properties -> {
            properties.add("FORUM_MONGODB_URI", ForumServers::store);
            properties.add("FORUM_KAFKA", ForumServers::kafka);
            properties.add("FORUM_ISSUER", Tokens::issuer);
            properties.add("spring.mongodb.database", () -> database);
        };
    }

    @Bean
    MovableClock machineClock() {
        return new MovableClock();
    }

    @Bean
    TestTime testTime(MovableClock machineClock) {
        return new TestTime(machineClock, new MovableClock());
    }

    @Bean
    LawClock lawClock(TestTime time) {
        return new LawClock(time.law());
    }

    @Bean
    PublishedFacts publishedFacts() {
        return new PublishedFacts(ForumServers.kafka());
    }

    @Bean
    FactsIn factsIn() {
        return new FactsIn(ForumServers.kafka());
    }

    @Bean
    EveryEndpoint everyEndpoint(ApplicationContext context) {
        return EveryEndpoint.of(context);
    }
}
