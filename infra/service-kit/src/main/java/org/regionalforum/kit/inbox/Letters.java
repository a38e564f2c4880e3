package org.regionalforum.kit.inbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Facts that could not be applied yet, lane by lane. As long as a lane holds one, its stream is blocked in that table. */
final class Letters implements Parking {
    private static final Bson IN_ORDER = Sorts.ascending("place", "partition", "offset");

    private final MongoCollection<Document> letters;
    private final InstantSource clock;
    private volatile boolean indexed;

    Letters(MongoCollection<Document> letters, InstantSource clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Set<String> blocked(String table, Collection<String> streams) {
        ensureIndex();
        Set<String> blocked = new HashSet<>();
        if (letters.find(Filters.eq("table", table))
                        .projection(Projections.include("_id"))
                        .first()
                == null) {
            return blocked; // as nearly always: then one small question a batch suffices
        }
        letters.find(Filters.in(
                        "lane",
                        streams.stream()
                                .map(stream -> Letter.lane(table, stream))
                                .toList()))
                .projection(Projections.include("stream"))
                .forEach(letter -> blocked.add(letter.getString("stream")));
        return blocked;
    }

    @Override
    public void park(String table, Received received, Outcome.Parked outcome) {
        Instant now = clock.instant();
        try {
            letters.insertOne(Letter.stored(
                    table,
                    received,
                    outcome.state(),
                    outcome.reason(),
                    outcome.attempts(),
                    now,
                    now.plus(outcome.pause())));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        if (received.data() == null) {
            forget(table, received);
        }
    }

    /** An erasure that has to wait takes what waits before it along: parked records keep no data that is to be forgotten. */
    private void forget(String table, Received erasure) {
        letters.updateMany(
                Filters.and(
                        Filters.eq("lane", Letter.lane(table, erasure.stream())),
                        Filters.eq("topic", erasure.topic()),
                        Filters.lt("place", erasure.place())),
                Updates.unset("data"));
    }

    /** Lanes whose first letter may be tried now. A lane that holds a dead letter waits for the operator. */
    Set<String> due() {
        Set<String> lanes = new HashSet<>();
        letters.distinct(
                        "lane",
                        Filters.and(
                                Filters.in(
                                        "state",
                                        Letter.State.REPLAY.name(),
                                        Letter.State.NOT_YET.name(),
                                        Letter.State.WAITING.name()),
                                Filters.lte("next", clock.instant())),
                        String.class)
                .into(lanes);
        if (!lanes.isEmpty()) {
            lanes.removeAll(letters.distinct("lane", state(Letter.State.DEAD), String.class)
                    .into(new ArrayList<>()));
        }
        return lanes;
    }

    /**
     * Takes the first letter of a lane for a while; null where there is none, it is not to be tried now, or somebody else has
     * it. Only who has the first one may apply it, so a lane is worked off in order however many try.
     */
    @Nullable
    Letter take(String lane, Duration lease) {
        Instant now = clock.instant();
        Document first = letters.find(Filters.eq("lane", lane)).sort(IN_ORDER).first();
        if (first == null
                || Letter.State.DEAD.name().equals(first.getString("state"))
                || first.getDate("next").toInstant().isAfter(now)) {
            return null;
        }
        Document taken = letters.findOneAndUpdate(
                Filters.and(
                        Filters.eq("_id", first.getString("_id")),
                        Filters.eq("state", first.getString("state")),
                        Filters.or(Filters.exists("lease", false), Filters.lt("lease.until", now))),
                Updates.set(
                        "lease", new Document("token", UUID.randomUUID().toString()).append("until", now.plus(lease))));
        return taken == null ? null : Letter.of(taken);
    }

    void remove(Letter letter) {
        letters.deleteOne(Filters.eq("_id", letter.id()));
    }

    /** Puts a taken letter back. */
    void putBack(Letter letter, Outcome.Parked outcome) {
        Instant now = clock.instant();
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.set("state", outcome.state().name()),
                Updates.set("reason", outcome.reason()),
                Updates.inc("attempts", outcome.attempts()),
                Updates.set("next", now.plus(outcome.pause())),
                Updates.unset("lease")));
        if (outcome.state() == Letter.State.NOT_YET) {
            changes.add(Updates.min("waitsSince", now));
        } else {
            changes.add(Updates.unset("waitsSince"));
            changes.add(Updates.unset("announced"));
        }
        letters.updateOne(Filters.eq("_id", letter.id()), Updates.combine(changes));
    }

    /** Lets a taken letter go as it was. */
    void release(Letter letter) {
        letters.updateOne(Filters.eq("_id", letter.id()), Updates.unset("lease"));
    }

    /** Frees the lane of a dead letter; its lane, or null where there is no such letter. */
    @Nullable
    String replay(String id) {
        Document letter = letters.find(Filters.eq("_id", id)).first();
        if (letter == null) {
            return null;
        }
        letters.updateMany(
                Filters.and(Filters.eq("lane", letter.getString("lane")), state(Letter.State.DEAD)),
                Updates.combine(
                        Updates.set("state", Letter.State.REPLAY.name()), Updates.set("next", clock.instant())));
        return letter.getString("lane");
    }

    /** Dead letters that the topic of dead letters does not have yet. */
    List<Letter> unannounced() {
        return letters.find(Filters.and(state(Letter.State.DEAD), Filters.exists("announced", false)))
                .limit(100)
                .map(Letter::of)
                .into(new ArrayList<>());
    }

    void announced(Letter letter) {
        letters.updateOne(Filters.eq("_id", letter.id()), Updates.set("announced", clock.instant()));
    }

    /** Dead letters in the order of their ids, one more than asked for. */
    List<Letter> dead(@Nullable String after, int limit) {
        Bson dead = state(Letter.State.DEAD);
        return letters.find(after == null ? dead : Filters.and(dead, Filters.gt("_id", after)))
                .sort(Sorts.ascending("_id"))
                .limit(limit + 1)
                .map(Letter::of)
                .into(new ArrayList<>());
    }

    /** Whether this fact or an earlier one of its source is kept. */
    boolean holdsUpTo(String table, Received received) {
        return letters.find(Filters.and(
                                Filters.eq("lane", Letter.lane(table, received.stream())),
                                Filters.lte("place", received.place())))
                        .first()
                != null;
    }

    @Nullable
    Letter letter(String id) {
        Document letter = letters.find(Filters.eq("_id", id)).first();
        return letter == null ? null : Letter.of(letter);
    }

    long count(Letter.State state) {
        return letters.countDocuments(state(state));
    }

    /** Since when the longest waiting fact has waited for one that has not come; null where none does. */
    @Nullable
    Instant waitingSince() {
        Document first = letters.find(state(Letter.State.NOT_YET))
                .sort(Sorts.ascending("waitsSince"))
                .first();
        return first == null ? null : first.getDate("waitsSince").toInstant();
    }

    private static Bson state(Letter.State state) {
        return Filters.eq("state", state.name());
    }

    private void ensureIndex() {
        if (!indexed) {
            letters.createIndex(Indexes.ascending("lane"));
            letters.createIndex(Indexes.ascending("table"));
            letters.createIndex(Indexes.ascending("state"));
            indexed = true;
        }
    }
}
