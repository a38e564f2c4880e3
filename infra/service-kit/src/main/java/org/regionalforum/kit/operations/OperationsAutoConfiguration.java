package org.regionalforum.kit.operations;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.due.DueWatch;
import org.regionalforum.kit.inbox.InboxDesk;
import org.regionalforum.kit.inbox.Rebuild;
import org.regionalforum.kit.outbox.Relay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Operations over HTTP, and as a page where the service has pages. */
@AutoConfiguration(
        afterName = {
            "org.regionalforum.kit.inbox.InboxAutoConfiguration",
            "org.regionalforum.kit.outbox.OutboxAutoConfiguration",
            "org.regionalforum.kit.clock.ClockAutoConfiguration",
            "org.regionalforum.kit.due.DueAutoConfiguration",
            "org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration",
            "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration"
        })
@Import(AsyncApi.class)
class OperationsAutoConfiguration {
    @Bean
    @ConditionalOnBean(Relay.class)
    @ConditionalOnMissingBean(name = "outboxHealthIndicator")
    HealthIndicator outboxHealthIndicator(Relay relay, InstantSource machineClock) {
        return new OutboxHealth(relay, machineClock);
    }

    /** Needs to know how the parts are. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean({HealthEndpoint.class, LawClock.class})
    @Import(OperationsApi.class)
    static class Desk {
        @Bean
        OperationsDesk operationsDesk(
                @Value("${forum.service}") String service,
                HealthEndpoint health,
                LawClock clock,
                ObjectProvider<Relay> relay,
                ObjectProvider<InboxDesk> inbox,
                ObjectProvider<Rebuild> rebuild,
                ObjectProvider<DueWatch> due,
                ObjectProvider<GivenUp> givenUp,
                MeterRegistry meters) {
            return new OperationsDesk(service, health, clock, relay, inbox, rebuild, due, givenUp, new Figures(meters));
        }

        /** Needs the layout of the web kit. */
        @Configuration(proxyBeanMethods = false)
        @ConditionalOnClass(
                name = {"org.regionalforum.webkit.Visitor", "org.thymeleaf.spring6.view.ThymeleafViewResolver"})
        @Import(OperationsPages.class)
        static class Pages {}
    }
}
