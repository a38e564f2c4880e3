package org.regionalforum.kit.inbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;

/**
 * Keeps the live inbox and the rebuild of a read model apart while one collection takes the place of the other. It stands in
 * the store, so it holds for all processes of the service; while nothing is rebuilt it costs one read a second.
 */
final class Gate {
    /** How old what a process knows of a rebuild may be. */
    static final Duration KNOWN = Duration.ofSeconds(1);
    /** A rebuild that has not been heard of for so long is dead. */
    static final Duration SILENT = Duration.ofSeconds(30);

    private static final Duration LONGEST_BATCH = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final MongoCollection<Document> rebuilds;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(boolean active, long at) {}

    Gate(MongoCollection<Document> rebuilds, InstantSource clock) {
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    /** Runs a batch of the live inbox, after the swap if one is under way. */
    void pass(String table, Runnable batch) {
        if (!active(table)) {
            batch.run();
            return;
        }
        String token = enter(table);
        try {
            batch.run();
        } finally {
            if (token != null) {
                rebuilds.updateOne(Filters.eq("_id", table), Updates.pull("holders", new Document("token", token)));
            }
        }
    }

    /** Whether the table is being rebuilt. */
    boolean active(String table) {
        long now = System.nanoTime();
        Known last = known.get(table);
        if (last == null || now - last.at() > KNOWN.toNanos()) {
            last = new Known(rebuilds.find(alive(table)).first() != null, now);
            known.put(table, last);
        }
        return last.active();
    }

    private @Nullable String enter(String table) {
        String token = UUID.randomUUID().toString();
        Instant giveUp = clock.instant().plus(LONGEST_WAIT);
        while (clock.instant().isBefore(giveUp)) {
            Document holder =
                    new Document("token", token).append("until", clock.instant().plus(LONGEST_BATCH));
            if (rebuilds.updateOne(
                                    Filters.and(Filters.eq("_id", table), Filters.eq("state", "RUNNING")),
                                    Updates.push("holders", holder))
                            .getMatchedCount()
                    == 1) {
                return token;
            }
            if (rebuilds.find(alive(table)).first() == null) {
                return null;
            }
            pause();
        }
        throw Refusal.of(Refusal.Kind.UNAVAILABLE, "rebuild.swapping");
    }

    /** Begins a rebuild; its token, or null where one is under way. */
    @Nullable
    String open(String table) {
        Instant now = clock.instant();
        String token = UUID.randomUUID().toString();
        Bson free = Filters.or(Filters.nin("state", "RUNNING", "SWAPPING"), Filters.lt("heard", now.minus(SILENT)));
        try {
            rebuilds.updateOne(
                    Filters.and(Filters.eq("_id", table), free),
                    Updates.combine(
                            Updates.set("state", "RUNNING"),
                            Updates.set("token", token),
                            Updates.set("begun", now),
                            Updates.set("heard", now),
                            Updates.set("holders", List.of()),
                            Updates.set("read", 0L),
                            Updates.set("total", 0L),
                            Updates.unset("ended"),
                            Updates.unset("reason")),
                    new UpdateOptions().upsert(true));
            return token;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return null;
            }
            throw e;
        }
    }

    /** Says that the rebuild goes on; false where it has been taken for dead. */
    boolean heard(String table, String token, String state, long read, long total) {
        return rebuilds.updateOne(
                                mine(table, token),
                                Updates.combine(
                                        Updates.set("state", state),
                                        Updates.set("heard", clock.instant()),
                                        Updates.set("read", read),
                                        Updates.set("total", total)))
                        .getMatchedCount()
                == 1;
    }

    /** Whether a batch of the live inbox is under way. */
    boolean held(String table) {
        Document rebuild = rebuilds.find(Filters.eq("_id", table)).first();
        return rebuild != null
                && rebuild.getList("holders", Document.class, List.of()).stream()
                        .anyMatch(holder -> holder.getDate("until").toInstant().isAfter(clock.instant()));
    }

    void end(String table, String token, String state, String reason) {
        rebuilds.updateOne(
                mine(table, token),
                Updates.combine(
                        Updates.set("state", state),
                        Updates.set("reason", reason),
                        Updates.set("ended", clock.instant())));
    }

    List<Rebuild.State> states() {
        return rebuilds.find().map(Gate::state).into(new ArrayList<>());
    }

    private static Rebuild.State state(Document rebuild) {
        Date ended = rebuild.getDate("ended");
        return new Rebuild.State(
                rebuild.getString("_id"),
                rebuild.getString("state"),
                rebuild.getDate("begun").toInstant(),
                ended == null ? null : ended.toInstant(),
                rebuild.getLong("read"),
                rebuild.getLong("total"),
                rebuild.getString("reason"));
    }

    private Bson alive(String table) {
        return Filters.and(
                Filters.eq("_id", table),
                Filters.in("state", "RUNNING", "SWAPPING"),
                Filters.gt("heard", clock.instant().minus(SILENT)));
    }

    private static Bson mine(String table, String token) {
        return Filters.and(
                Filters.eq("_id", table), Filters.eq("token", token), Filters.in("state", "RUNNING", "SWAPPING"));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "inbox.stopping");
        }
    }
}
