package org.regionalforum.benchmark.relay;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.benchmark.sample.Papers;
import org.regionalforum.kit.aggregate.StoreParts;
import org.regionalforum.kit.outbox.FactSender;
import org.regionalforum.kit.outbox.Outbox;
import org.regionalforum.kit.outbox.OutboxProperties;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.Configurations;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/** The kit's own parts as far as storing and sending go, as its auto-configuration makes them. */
final class KitParts implements AutoCloseable {
    private static final String[] PARTS = {
        "org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration",
        "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
        "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
        "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
        "org.regionalforum.kit.cause.CauseAutoConfiguration",
        "org.regionalforum.kit.clock.ClockAutoConfiguration",
        "org.regionalforum.kit.outbox.OutboxAutoConfiguration",
        "org.regionalforum.kit.aggregate.AggregateAutoConfiguration"
    };

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param sender instead of the kit's; null for the kit's */
    KitParts(String mongo, String kafka, @Nullable FactSender sender) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "bench",
                        Map.of(
                                "spring.mongodb.uri",
                                mongo,
                                "spring.mongodb.database",
                                "relay",
                                "spring.application.name",
                                "bench-service",
                                "forum.kafka",
                                kafka)));
        AutoConfigurationPackages.register(context, Papers.class.getPackageName());
        context.registerBean(Outbox.class, NobodyAtHome::new);
        if (sender != null) {
            context.registerBean(FactSender.class, () -> sender);
        }
        context.register(Configurations.getClasses(AutoConfigurations.of(Arrays.stream(PARTS)
                .map(name -> ClassUtils.resolveClassName(name, KitParts.class.getClassLoader()))
                .toArray(Class<?>[]::new))));
        context.refresh();
    }

    StoreParts store() {
        return context.getBean(StoreParts.class);
    }

    FactSender sender() {
        return context.getBean(FactSender.class);
    }

    OutboxProperties settings() {
        return context.getBean(OutboxProperties.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
