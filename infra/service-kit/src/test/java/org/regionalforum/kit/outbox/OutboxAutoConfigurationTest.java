package org.regionalforum.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OutboxAutoConfigurationTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(OutboxAutoConfiguration.class))
            .withBean("machineClock", InstantSource.class, Clock::systemUTC)
            .withBean(FactSender.class, () -> fact -> CompletableFuture.completedFuture(null));

    @Test
    void a_service_relays_its_facts() {
        service.run(context -> {
            assertThat(context).hasSingleBean(Relay.class).hasSingleBean(MeterBinder.class);
            assertThat(context.getBean(OutboxProperties.class).lease())
                    .isGreaterThan(context.getBean(OutboxProperties.class)
                            .blocked()
                            .plus(context.getBean(OutboxProperties.class).delivery()));
        });
    }

    @Test
    void an_outbox_of_the_services_own_takes_its_place() {
        service.withBean(Outbox.class, Nowhere::new)
                .run(context -> assertThat(context)
                        .doesNotHaveBean(Relay.class)
                        .doesNotHaveBean(MeterBinder.class)
                        .getBean(Outbox.class)
                        .isInstanceOf(Nowhere.class));
    }

    @Test
    void settings_that_make_no_sense_stop_the_start() {
        service.withPropertyValues("forum.outbox.workers=0")
                .run(context -> assertThat(context).hasFailed());
    }

    private static final class Nowhere implements Outbox {
        @Override
        public void attach(MongoCollection<Document> collection) {}

        @Override
        public Lease newLease() {
            return new Lease("none", Clock.systemUTC().instant().plus(Duration.ofSeconds(1)));
        }

        @Override
        public void hand(
                MongoCollection<Document> collection, String id, long version, Lease lease, List<PendingFact> facts) {}

        @Override
        public void wake(MongoCollection<Document> collection, String id) {}
    }
}
