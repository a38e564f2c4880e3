package org.regionalforum.kit.aggregate;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.micrometer.tracing.Span;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.cause.Cause;
import org.regionalforum.kit.outbox.Lease;
import org.regionalforum.kit.outbox.OutboxFields;
import org.regionalforum.kit.outbox.PendingFact;
import org.regionalforum.kit.problem.Refusal;

/**
 * Keeps the aggregates of one type in one collection. A change is one conditional update: the fields that differ, the facts
 * appended to the document's outbox, the version plus one; a document is never replaced whole, which would bring facts back
 * that were sent already.
 *
 * <p>A subclass adds its own queries and unique keys. A unique key that holds for some documents only is a unique sparse
 * index on one string field that exists only then (never null, never compound).
 */
public abstract class AggregateStore<I extends TypedId, A extends Aggregate<I, ?>> {
    private static final int TRIES = 40;
    private static final Bson WITHOUT_OUTBOX = Projections.exclude(OutboxFields.OUTBOX);

    private final StoreParts parts;
    private final MongoCollection<Document> collection;
    private final StoredForm<A> form;

    protected AggregateStore(StoreParts parts, Class<A> type, String collection) {
        this.parts = parts;
        this.collection = parts.mongo().getCollection(collection);
        this.form = new StoredForm<>(parts, type, collection);
        parts.outbox().attach(this.collection);
    }

    /** Stores a new aggregate with its facts. Throws {@link KeyTaken} where a unique key is held by another. */
    public void keep(A fresh) {
        insert(fresh);
    }

    /** Stores a new aggregate once and answers what is stored: a repeated request gets what the first one made. */
    public A keep(A fresh, Once once) {
        UsedKey key = once.used();
        fresh.use(key);
        try {
            insert(fresh);
            return fresh;
        } catch (KeyTaken taken) {
            A first = find(fresh.id()).orElseThrow(() -> taken);
            UsedKey before = first.usedKey(key.key());
            if (before == null) {
                throw taken;
            }
            before.refuseOther(key);
            return first;
        }
    }

    public Optional<A> find(I id) {
        return Optional.ofNullable(document(id)).map(form::read);
    }

    /** Like {@link #find}, refusing with "not found". */
    public A require(I id) {
        return find(id).orElseThrow(Refusal::notFound);
    }

    /** Changes an aggregate whatever its version; a concurrent change is met by deciding again on the newer state. */
    public A change(I id, Consumer<A> change) {
        return change(id, Expected.any(), null, change);
    }

    /** Changes an aggregate that the caller has seen in the expected version; refuses with "stale" (412) otherwise. */
    public A change(I id, Expected expected, Consumer<A> change) {
        return change(id, expected, null, change);
    }

    /**
     * Changes an aggregate once.
     *
     * @param once the caller's idempotency key, looked at before the expected version; null where there is none
     */
    public A change(I id, Expected expected, @Nullable Once once, Consumer<A> change) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Document seen = document(id);
            if (seen == null) {
                throw Refusal.notFound();
            }
            A aggregate = form.read(seen);
            UsedKey key = once == null ? null : once.used();
            if (key != null) {
                UsedKey before = aggregate.usedKey(key.key());
                if (before != null) {
                    before.refuseOther(key);
                    return aggregate;
                }
            }
            if (!expected.matches(aggregate.version())) {
                throw Refusal.of(Refusal.Kind.STALE, "version.stale");
            }
            boolean done = SetOffBy.of(seen).call(() -> {
                change.accept(aggregate);
                if (key != null) {
                    aggregate.use(key);
                }
                return parts.spans().call(writing(), Span.Kind.CLIENT, () -> update(seen, aggregate));
            });
            if (done) {
                return aggregate;
            }
            LockSupport.parkNanos(
                    TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1 + Math.min(attempt, 20))));
        }
        throw Refusal.of(Refusal.Kind.UNAVAILABLE, "store.contended");
    }

    /**
     * One conditional update by hand, for a document that many change at once without getting in each other's way: the filter
     * holds everything that has to be true, so no version is compared and nobody has to try again because of another's change.
     *
     * @param where what has to be true besides the id
     * @param changes of state; the version is counted up with them
     * @param said what the same write publishes, each under a source of its own; none where nothing is to be said
     * @return false where the filter did not match: nothing was changed
     */
    protected final boolean strike(I id, Bson where, List<Bson> changes, List<Saying> said) {
        boolean struck = parts.spans()
                .call(
                        writing(),
                        Span.Kind.CLIENT,
                        () -> collection
                                        .updateOne(onlyWhere(id, where), written(id, changes, said))
                                        .getMatchedCount()
                                == 1);
        announce(id, struck, said);
        return struck;
    }

    /**
     * The same, and what the document holds then, in one operation.
     *
     * @param shown the fields that are wanted
     * @return empty where the filter did not match: nothing was changed
     */
    protected final Optional<Document> strikeAndSee(
            I id, Bson where, List<Bson> changes, List<Saying> said, Bson shown) {
        Optional<Document> after = parts.spans()
                .call(
                        writing(),
                        Span.Kind.CLIENT,
                        () -> Optional.ofNullable(collection.findOneAndUpdate(
                                onlyWhere(id, where),
                                written(id, changes, said),
                                new FindOneAndUpdateOptions().projection(shown).returnDocument(ReturnDocument.AFTER))));
        announce(id, after.isPresent(), said);
        return after;
    }

    private Bson onlyWhere(I id, Bson where) {
        return Filters.and(Filters.eq("_id", id.value()), where);
    }

    private Bson written(I id, List<Bson> changes, List<Saying> said) {
        Instant now = now();
        List<Bson> all = new ArrayList<>(changes);
        all.add(Updates.inc("version", 1L));
        if (!said.isEmpty()) {
            all.add(Updates.pushEach(
                    OutboxFields.OUTBOX,
                    said.stream()
                            .map(saying ->
                                    FactWriter.stored(parts.facts().pending(collectionName(), id.value(), saying, now)))
                            .toList()));
            all.add(Updates.min(OutboxFields.PENDING_SINCE, now));
        }
        return Updates.combine(all);
    }

    private void announce(I id, boolean struck, List<Saying> said) {
        if (struck && !said.isEmpty()) {
            parts.outbox().wake(collection, id.value());
        }
    }

    private String writing() {
        return "write " + collectionName();
    }

    private String collectionName() {
        return collection.getNamespace().getCollectionName();
    }

    /** Those that match, in the order of the sort; no more than the limit, all where it is 0. */
    protected List<A> query(Bson filter, Bson sort, int limit) {
        List<A> found = new ArrayList<>();
        collection
                .find(filter)
                .projection(WITHOUT_OUTBOX)
                .sort(sort)
                .limit(limit)
                .forEach(document -> found.add(form.read(document)));
        return found;
    }

    protected long count(Bson filter) {
        return collection.countDocuments(filter);
    }

    /** The collection itself, for projections and counts of a subclass; never for writing. */
    protected MongoCollection<Document> collection() {
        return collection;
    }

    /** Declares that no two documents that have this string field have the same value in it. */
    protected void ensureUnique(String field) {
        collection.createIndex(
                Indexes.ascending(field),
                new IndexOptions().unique(true).sparse(true).name(field + "_1"));
    }

    protected void ensureIndex(String... fields) {
        collection.createIndex(Indexes.ascending(fields));
    }

    private void insert(A fresh) {
        Cause cause = Cause.current();
        cause.run(() -> parts.spans().run(writing(), Span.Kind.CLIENT, () -> insert(fresh, cause)));
    }

    private void insert(A fresh, Cause cause) {
        Instant now = now();
        Document document = form.state(fresh);
        List<PendingFact> facts = form.facts(fresh, now);
        document.append("_id", fresh.id().value())
                .append("version", 1L)
                .append(OutboxFields.SET_OFF_BY, SetOffBy.stored(cause));
        Lease lease = parts.outbox().newLease();
        if (!facts.isEmpty()) {
            document.append(
                            OutboxFields.OUTBOX,
                            facts.stream().map(FactWriter::stored).toList())
                    .append(OutboxFields.PENDING_SINCE, now)
                    .append(OutboxFields.LEASE, lease.stored());
        }
        try {
            collection.insertOne(document);
        } catch (MongoWriteException e) {
            throw KeyTaken.orElse(e);
        }
        fresh.written(1);
        if (!facts.isEmpty()) {
            parts.outbox().hand(collection, fresh.id().value(), 1, lease, facts);
        }
    }

    /** One conditional update; false when somebody else changed the document first. */
    private boolean update(Document seen, A aggregate) {
        Instant now = now();
        List<PendingFact> facts = form.facts(aggregate, now);
        List<Bson> changes = form.differences(seen, aggregate);
        if (changes.isEmpty() && facts.isEmpty()) {
            return true;
        }
        String id = aggregate.id().value();
        long version = aggregate.version();
        changes.add(Updates.set("version", version + 1));
        if (facts.isEmpty()) {
            return applied(id, version, null, changes, aggregate);
        }
        changes.add(Updates.pushEach(
                OutboxFields.OUTBOX, facts.stream().map(FactWriter::stored).toList()));
        if (!seen.containsKey(OutboxFields.PENDING_SINCE)) {
            Lease lease = parts.outbox().newLease();
            List<Bson> withLease = new ArrayList<>(changes);
            withLease.add(Updates.set(OutboxFields.PENDING_SINCE, now));
            withLease.add(Updates.set(OutboxFields.LEASE, lease.stored()));
            Bson nothingPending = Filters.exists(OutboxFields.PENDING_SINCE, false);
            if (applied(id, version, nothingPending, withLease, aggregate)) {
                parts.outbox().hand(collection, id, version + 1, lease, facts);
                return true;
            }
        }
        changes.add(Updates.min(OutboxFields.PENDING_SINCE, now));
        boolean applied = applied(id, version, null, changes, aggregate);
        if (applied) {
            parts.outbox().wake(collection, id);
        }
        return applied;
    }

    private boolean applied(String id, long version, @Nullable Bson also, List<Bson> changes, A aggregate) {
        List<Bson> filter = new ArrayList<>(List.of(Filters.eq("_id", id), Filters.eq("version", version)));
        if (also != null) {
            filter.add(also);
        }
        try {
            long matched = collection
                    .updateOne(Filters.and(filter), Updates.combine(changes))
                    .getMatchedCount();
            if (matched == 1) {
                aggregate.written(version + 1);
            }
            return matched == 1;
        } catch (MongoWriteException e) {
            throw KeyTaken.orElse(e);
        }
    }

    private @Nullable Document document(I id) {
        return collection
                .find(Filters.eq("_id", id.value()))
                .projection(WITHOUT_OUTBOX)
                .first();
    }

    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
