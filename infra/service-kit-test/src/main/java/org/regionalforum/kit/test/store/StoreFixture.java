package org.regionalforum.kit.test.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.regionalforum.kit.aggregate.StoreParts;
import org.regionalforum.kit.outbox.FactSender;
import org.regionalforum.kit.outbox.Relay;
import org.regionalforum.kit.test.ForumServers;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.Configurations;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** One process as far as storing and relaying go: the kit's own beans over a server, with a sender of the test's. */
final class StoreFixture implements AutoCloseable {
    private static final Map<String, StoreFixture> QUIET = new ConcurrentHashMap<>();
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

    private final AnnotationConfigApplicationContext context;
    private final Boxes boxes;

    StoreFixture(String uri, String database, FactSender sender, String... settings) {
        context = new AnnotationConfigApplicationContext();
        List<String> all = new ArrayList<>(List.of(
                "spring.mongodb.uri=" + uri,
                "spring.mongodb.database=" + database,
                "spring.application.name=contract-service",
                "forum.kafka=127.0.0.1:1",
                "forum.demo=false"));
        all.addAll(Arrays.asList(settings));
        TestPropertyValues.of(all).applyTo(context);
        AutoConfigurationPackages.register(context, StoreFixture.class.getPackageName());
        context.registerBean(FactSender.class, () -> sender);
        context.register(Configurations.getClasses(AutoConfigurations.of(classes())));
        context.refresh();
        boxes = new Boxes(context.getBean(StoreParts.class));
    }

    /** A fixture whose facts all arrive, shared by the tests on one server. */
    static StoreFixture quiet(String uri) {
        return QUIET.computeIfAbsent(
                uri, at -> new StoreFixture(at, ForumServers.freshDatabase(), new RecordingSender()));
    }

    Boxes boxes() {
        return boxes;
    }

    Relay relay() {
        return context.getBean(Relay.class);
    }

    RecordingSender sent() {
        return (RecordingSender) context.getBean(FactSender.class);
    }

    private static Class<?>[] classes() {
        return Arrays.stream(PARTS)
                .map(name -> {
                    try {
                        return Class.forName(name);
                    } catch (ClassNotFoundException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toArray(Class<?>[]::new);
    }

    @Override
    public void close() {
        context.close();
    }
}
