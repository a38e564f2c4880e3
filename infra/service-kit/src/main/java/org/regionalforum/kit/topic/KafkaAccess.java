package org.regionalforum.kit.topic;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * How every client of this process reaches the broker and says who it is. The settings are Spring's own
 * ({@code spring.kafka.security.protocol} and {@code spring.kafka.properties}), which the stream binder reads too, so that
 * what is said once holds for all.
 *
 * @param brokers addresses to begin with
 * @param client settings of every client: protocol, mechanism, credentials, trust
 */
public record KafkaAccess(String brokers, Map<String, String> client) {
    public KafkaAccess {
        client = Map.copyOf(client);
    }

    /** A broker that asks nobody who they are. */
    public static KafkaAccess open(String brokers) {
        return new KafkaAccess(brokers, Map.of());
    }

    /** What the environment says. */
    public static KafkaAccess of(Environment environment) {
        Map<String, String> client = new HashMap<>(Binder.get(environment)
                .bind("spring.kafka.properties", Bindable.mapOf(String.class, String.class))
                .orElseGet(Map::of));
        String protocol = environment.getProperty("spring.kafka.security.protocol");
        if (protocol != null) {
            client.put("security.protocol", protocol);
        }
        return new KafkaAccess(environment.getRequiredProperty("forum.kafka"), client);
    }

    /** The settings of one client: what all have in common, and its own. */
    public Map<String, Object> with(Map<String, ?> own) {
        Map<String, Object> all = new HashMap<>(client);
        all.put("bootstrap.servers", brokers);
        all.putAll(own);
        return all;
    }

    /** Without the credentials. */
    @Override
    public String toString() {
        return brokers;
    }
}
