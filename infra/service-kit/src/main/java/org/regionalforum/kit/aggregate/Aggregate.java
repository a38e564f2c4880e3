package org.regionalforum.kit.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Transient;

/**
 * What one command changes: a document with its rules. A method of a subclass checks, changes and announces; it calls no
 * framework and takes time, ids and chance as arguments.
 *
 * @param <I> the identifier
 * @param <F> the sealed interface of the facts it announces
 */
public abstract class Aggregate<I extends TypedId, F> {
    private I id;
    private long version;
    private long sequence;
    private List<UsedKey> usedKeys = new ArrayList<>();

    @Transient
    private final List<Announcement> announcements = new ArrayList<>();

    /** For the store, which fills the fields by reflection. */
    @SuppressWarnings("NullAway.Init")
    protected Aggregate() {}

    protected Aggregate(I id) {
        this.id = id;
    }

    public final I id() {
        return id;
    }

    /** How often it was written; 0 before the first write. The entity tag of the web interface. */
    public final long version() {
        return version;
    }

    /** The network in whose scope its facts stand, or null where it belongs to none. */
    protected @Nullable String network() {
        return null;
    }

    /** Appends a fact, a record with an {@link EventType}, to what the next write publishes, in order. */
    protected final void announce(F fact) {
        sequence++;
        announcements.add(new Announcement(null, id.value(), sequence, EventTypes.of(fact.getClass()), fact));
    }

    /**
     * Publishes the newest state of something under a key on one of the service's compacted topics, or its erasure.
     *
     * @param topic last part of the topic's name, such as {@code texts} or {@code contacts}
     * @param key what the record is about: a text id, a person id
     * @param value a record with an {@link EventType}; null erases what stood there
     */
    protected final void share(String topic, String key, @Nullable Object value) {
        sequence++;
        String type = value == null ? "" : EventTypes.of(value.getClass());
        announcements.add(new Announcement(topic, key, sequence, type, value));
    }

    /** What was announced since it was loaded or made. */
    public final List<Announcement> announcements() {
        return List.copyOf(announcements);
    }

    final void written(long newVersion) {
        version = newVersion;
        announcements.clear();
    }

    final @Nullable UsedKey usedKey(String key) {
        return usedKeys.stream()
                .filter(used -> used.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** Remembers a key; the first, which may have made the aggregate, for ever. */
    final void use(UsedKey key) {
        usedKeys.add(key);
        if (usedKeys.size() > UsedKey.REMEMBERED) {
            usedKeys.remove(1);
        }
    }

    final @Nullable String networkOfFacts() {
        return network();
    }
}
