package org.regionalforum.kit.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an inbox does with which fact, as a table; declared as a bean. Types that the table does not name are counted and
 * passed over.
 *
 * <pre>{@code
 * Subscriptions.as("directory")
 *     .on("org.regionalforum.membership.member-admitted.v1", MemberAdmitted.class, feed::enter)
 *     .project("org.regionalforum.membership.organisation-changed.v1", OrganisationChanged.class, feed::rename)
 *     .erasure("membership.contacts", feed::forget)
 * }</pre>
 */
public final class Subscriptions {
    private final String name;
    private final List<String> topics = new ArrayList<>();
    private final Map<String, Entry<?>> entries = new LinkedHashMap<>();
    private final Map<String, Entry<String>> erasures = new LinkedHashMap<>();

    /** One line of the table: either a handler or a projection. */
    record Entry<T>(
            Class<T> fact,
            @Nullable FactHandler<T> handler,
            @Nullable Projection<T> projection) {

        Deed deed(JsonMapper json, byte[] data, FactMeta meta) {
            T read = json.readValue(data, fact);
            if (read == null) {
                throw new Malformed("data is null");
            }
            return deed(read, meta);
        }

        Deed deed(T read, FactMeta meta) {
            FactHandler<T> acts = handler;
            return acts != null
                    ? new Deed.Act(() -> acts.apply(read, meta))
                    : new Deed.Write(ModelWriter.merged(
                            Objects.requireNonNull(projection).writes(read, meta)));
        }
    }

    /** Acts on the erasure of a key of a compacted topic. */
    @FunctionalInterface
    public interface Erasure {
        void erase(String key, FactMeta meta);
    }

    private Subscriptions(String name) {
        this.name = name;
    }

    /** A table with a name that stays: it is part of what is remembered about dead letters. */
    public static Subscriptions as(String name) {
        return new Subscriptions(name);
    }

    /** A topic to read; each table names at least one. */
    public Subscriptions from(String topic) {
        topics.add(topic);
        return this;
    }

    public <T> Subscriptions on(String type, Class<T> fact, FactHandler<T> handler) {
        entries.put(type, new Entry<>(fact, handler, null));
        return this;
    }

    public <T> Subscriptions project(String type, Class<T> fact, Projection<T> projection) {
        entries.put(type, new Entry<>(fact, null, projection));
        return this;
    }

    public Subscriptions erasure(String topic, Erasure erasure) {
        erasures.put(topic, new Entry<>(String.class, erasure::erase, null));
        return this;
    }

    /** Says what the erasure of a key of a compacted topic changes in a read model; the fact is the key. */
    public Subscriptions projectErasure(String topic, Projection<String> projection) {
        erasures.put(topic, new Entry<>(String.class, null, projection));
        return this;
    }

    public String name() {
        return name;
    }

    public List<String> topics() {
        return List.copyOf(topics);
    }

    Map<String, Entry<?>> entries() {
        return entries;
    }

    Map<String, Entry<String>> erasures() {
        return erasures;
    }

    /** Whether nothing but read models hangs on it, so that they can be made anew from the topics. */
    boolean onlyProjects() {
        return Stream.concat(entries.values().stream(), erasures.values().stream())
                .allMatch(entry -> entry.projection() != null);
    }
}
