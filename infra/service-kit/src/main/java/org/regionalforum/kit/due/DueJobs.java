package org.regionalforum.kit.due;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The jobs of a service that have a time; kept in its collection {@code dueJobs}. */
public final class DueJobs {
    private static final int MOST_SHOWN = 500;

    private final MongoCollection<Document> jobs;

    DueJobs(MongoCollection<Document> jobs) {
        this.jobs = jobs;
        jobs.createIndex(Indexes.ascending("due"));
    }

    /**
     * Has a job done at a time. Where one of this kind and key waits already, or was given up, it gets this time and payload; so
     * saying the same twice is saying it once. A job that was done is done again.
     *
     * @param due by the named clock; in the past means at once
     */
    public void schedule(String kind, String key, Instant due, OnClock clock, Map<String, String> payload) {
        jobs.updateOne(
                Filters.eq("_id", id(kind, key)),
                Updates.combine(
                        Updates.set("kind", kind),
                        Updates.set("key", key),
                        Updates.set("due", due.truncatedTo(ChronoUnit.MILLIS)),
                        Updates.set("clock", clock.name()),
                        Updates.set("payload", new Document(payload)),
                        Updates.set("attempt", 0),
                        Updates.inc("revision", 1L),
                        Updates.unset("notBefore"),
                        Updates.unset("failed")),
                new UpdateOptions().upsert(true));
    }

    public void schedule(String kind, String key, Instant due, OnClock clock) {
        schedule(kind, key, due, clock, Map.of());
    }

    /** Forgets a job; a run that is under way ends. */
    public void cancel(String kind, String key) {
        jobs.deleteOne(Filters.eq("_id", id(kind, key)));
    }

    /** When a job is due; empty where there is none. */
    public Optional<Instant> dueAt(String kind, String key) {
        return Optional.ofNullable(jobs.find(Filters.eq("_id", id(kind, key))).first())
                .map(job -> job.getDate("due").toInstant());
    }

    /** Jobs that were given up, the oldest first. */
    public List<DueFailure> failures() {
        List<DueFailure> found = new ArrayList<>();
        jobs.find(Filters.exists("failed"))
                .sort(Sorts.ascending("due"))
                .limit(MOST_SHOWN)
                .forEach(job -> {
                    Document failed = job.get("failed", Document.class);
                    found.add(new DueFailure(
                            job.getString("kind"),
                            job.getString("key"),
                            job.getDate("due").toInstant(),
                            job.getInteger("attempt", 0),
                            failed.getDate("at").toInstant(),
                            failed.getString("reason")));
                });
        return found;
    }

    /** Has a job that was given up tried again at once; false where there is none. */
    public boolean retry(String kind, String key) {
        return jobs.updateOne(
                                Filters.and(Filters.eq("_id", id(kind, key)), Filters.exists("failed")),
                                Updates.combine(
                                        Updates.set("attempt", 0), Updates.unset("failed"), Updates.unset("notBefore")))
                        .getMatchedCount()
                == 1;
    }

    long waiting() {
        return jobs.countDocuments(Filters.exists("failed", false));
    }

    /** Leased for one run. */
    record Leased(DueJob job, String token, long revision) {
        String id() {
            return DueJobs.id(job.kind(), job.key());
        }
    }

    /** Ids of jobs that somebody should run now. */
    List<String> due(OnClock clock, Instant by, Instant machineNow, List<String> kinds, int most) {
        List<String> ids = new ArrayList<>();
        jobs.find(Filters.and(Filters.in("kind", kinds), runnable(clock, by, machineNow)))
                .sort(Sorts.ascending("due"))
                .limit(most)
                .forEach(job -> ids.add(job.getString("_id")));
        return ids;
    }

    /** How long the oldest job that is due waits; null where none is. */
    @Nullable
    Instant oldestDue(OnClock clock, Instant by) {
        Document oldest = jobs.find(Filters.and(
                        Filters.eq("clock", clock.name()), Filters.lte("due", by), Filters.exists("failed", false)))
                .sort(Sorts.ascending("due"))
                .first();
        return oldest == null ? null : oldest.getDate("due").toInstant();
    }

    long failed() {
        return jobs.countDocuments(Filters.exists("failed"));
    }

    /** Takes a job for a run; empty where another was faster. */
    Optional<Leased> lease(String id, String token, OnClock clock, Instant by, Instant machineNow, Duration lease) {
        Document taken = jobs.findOneAndUpdate(
                Filters.and(Filters.eq("_id", id), runnable(clock, by, machineNow)),
                Updates.combine(
                        Updates.set("lease", new Document("token", token).append("until", machineNow.plus(lease))),
                        Updates.inc("attempt", 1)));
        return Optional.ofNullable(taken).map(before -> new Leased(job(before), token, before.getLong("revision")));
    }

    void done(Leased leased) {
        if (jobs.deleteOne(as(leased)).getDeletedCount() == 0) {
            giveBack(leased);
        }
    }

    void again(Leased leased, Instant at) {
        end(leased, Updates.combine(Updates.set("due", at.truncatedTo(ChronoUnit.MILLIS)), Updates.set("attempt", 0)));
    }

    void tryLater(Leased leased, Instant notBefore) {
        end(leased, Updates.set("notBefore", notBefore));
    }

    void giveUp(Leased leased, Instant now, String reason) {
        end(leased, Updates.set("failed", new Document("at", now).append("reason", reason)));
    }

    private void end(Leased leased, Bson change) {
        boolean same = jobs.updateOne(as(leased), Updates.combine(change, Updates.unset("lease")))
                        .getMatchedCount()
                == 1;
        if (!same) {
            giveBack(leased);
        }
    }

    /** It was scheduled anew during the run: the new time holds. */
    private void giveBack(Leased leased) {
        jobs.updateOne(mine(leased), Updates.unset("lease"));
    }

    private static Bson mine(Leased leased) {
        return Filters.and(Filters.eq("_id", leased.id()), Filters.eq("lease.token", leased.token()));
    }

    private static Bson as(Leased leased) {
        return Filters.and(mine(leased), Filters.eq("revision", leased.revision()));
    }

    private static Bson runnable(OnClock clock, Instant by, Instant machineNow) {
        return Filters.and(
                Filters.eq("clock", clock.name()),
                Filters.lte("due", by),
                Filters.exists("failed", false),
                Filters.or(Filters.exists("notBefore", false), Filters.lte("notBefore", machineNow)),
                Filters.or(Filters.exists("lease", false), Filters.lt("lease.until", machineNow)));
    }

    private static DueJob job(Document before) {
        Map<String, String> payload = new HashMap<>();
        before.get("payload", new Document()).forEach((name, value) -> payload.put(name, String.valueOf(value)));
        return new DueJob(
                Objects.requireNonNull(before.getString("kind")),
                Objects.requireNonNull(before.getString("key")),
                before.getDate("due").toInstant(),
                OnClock.valueOf(before.getString("clock")),
                before.getInteger("attempt", 0) + 1,
                Map.copyOf(payload));
    }

    private static String id(String kind, String key) {
        return kind + "/" + key;
    }
}
