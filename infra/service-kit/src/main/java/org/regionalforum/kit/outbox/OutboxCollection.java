package org.regionalforum.kit.outbox;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The pending facts of one collection: leased, released, looked for. */
record OutboxCollection(MongoCollection<Document> documents) {
    private static final String TOKEN = OutboxFields.LEASE + ".token";
    private static final String UNTIL = OutboxFields.LEASE + ".until";
    private static final Bson PENDING = Projections.include("version", OutboxFields.OUTBOX);
    private static final int AT_ONCE = 5_000;

    /** A document that this process may send from. */
    record Held(String id, long version, String token, List<PendingFact> facts) {
        static Held of(Document document, String token) {
            List<PendingFact> facts = document.getList(OutboxFields.OUTBOX, Document.class, List.of()).stream()
                    .map(PendingFact::of)
                    .toList();
            return new Held(
                    document.getString("_id"),
                    document.get("version", Number.class).longValue(),
                    token,
                    facts);
        }
    }

    String name() {
        return documents.getNamespace().getCollectionName();
    }

    void ensureIndex() {
        documents.createIndex(Indexes.ascending(OutboxFields.PENDING_SINCE), new IndexOptions().sparse(true));
    }

    List<Held> lease(List<String> ids, Lease lease, Instant now) {
        Bson free = Filters.and(Filters.exists(OutboxFields.PENDING_SINCE), free(now));
        Bson take = Updates.set(OutboxFields.LEASE, lease.stored());
        if (ids.size() == 1) {
            Document one = documents.findOneAndUpdate(
                    Filters.and(Filters.eq("_id", ids.getFirst()), free),
                    take,
                    new FindOneAndUpdateOptions()
                            .returnDocument(ReturnDocument.AFTER)
                            .projection(PENDING));
            return one == null ? List.of() : List.of(Held.of(one, lease.token()));
        }
        documents.updateMany(Filters.and(Filters.in("_id", ids), free), take);
        List<Held> held = new ArrayList<>();
        documents
                .find(Filters.and(Filters.in("_id", ids), Filters.eq(TOKEN, lease.token())))
                .projection(PENDING)
                .forEach(document -> held.add(Held.of(document, lease.token())));
        return held;
    }

    /** Ends the leases; answers the ids of documents that have more to send at once. */
    Collection<String> release(Waves.Outcome outcome) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Held held : outcome.complete()) {
            writes.add(new UpdateOneModel<>(
                    Filters.and(
                            Filters.eq("_id", held.id()),
                            Filters.eq("version", held.version()),
                            Filters.eq(TOKEN, held.token())),
                    Updates.combine(
                            Updates.set(OutboxFields.OUTBOX, List.of()),
                            Updates.unset(OutboxFields.PENDING_SINCE),
                            Updates.unset(OutboxFields.LEASE))));
        }
        outcome.partial().forEach((held, sent) -> writes.add(keepRest(held, sent)));
        if (writes.isEmpty()) {
            return List.of();
        }
        BulkWriteResult result = documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        boolean allReleased = result.getMatchedCount() == writes.size();
        return allReleased || outcome.complete().isEmpty() ? List.of() : releaseWrittenMeanwhile(outcome.complete());
    }

    /**
     * Documents that somebody wrote while their facts were under way, or took because the lease had run out: what was sent
     * goes, what came stays pending.
     */
    private Collection<String> releaseWrittenMeanwhile(List<Held> complete) {
        Set<String> tokens = new HashSet<>();
        complete.forEach(held -> tokens.add(held.token()));
        Set<String> stillMine = new HashSet<>();
        documents
                .find(Filters.and(
                        Filters.in("_id", complete.stream().map(Held::id).toList()), Filters.in(TOKEN, tokens)))
                .projection(Projections.include("_id"))
                .forEach(document -> stillMine.add(document.getString("_id")));
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Held held : complete) {
            List<String> sent = held.facts().stream().map(PendingFact::id).toList();
            writes.add(stillMine.contains(held.id()) ? keepRest(held, sent) : forget(held, sent));
        }
        documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        return stillMine;
    }

    private static UpdateOneModel<Document> keepRest(Held held, List<String> sent) {
        Bson unlease = Updates.unset(OutboxFields.LEASE);
        Bson mine = Filters.and(Filters.eq("_id", held.id()), Filters.eq(TOKEN, held.token()));
        return new UpdateOneModel<>(mine, sent.isEmpty() ? unlease : Updates.combine(without(sent), unlease));
    }

    /** Another holds the lease now: what the broker has need not be sent again. */
    private static UpdateOneModel<Document> forget(Held held, List<String> sent) {
        return new UpdateOneModel<>(
                Filters.and(Filters.eq("_id", held.id()), Filters.in(OutboxFields.OUTBOX + ".id", sent)),
                without(sent));
    }

    private static Bson without(List<String> sent) {
        return Updates.pullByFilter(new Document(OutboxFields.OUTBOX, new Document("id", new Document("$in", sent))));
    }

    List<String> overdue(Instant before, Instant now) {
        List<String> ids = new ArrayList<>();
        documents
                .find(Filters.and(Filters.lt(OutboxFields.PENDING_SINCE, before), free(now)))
                .projection(Projections.include("_id"))
                .limit(AT_ONCE)
                .forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }

    @Nullable
    Instant oldest() {
        Document first = documents
                .find(Filters.exists(OutboxFields.PENDING_SINCE))
                .sort(Sorts.ascending(OutboxFields.PENDING_SINCE))
                .projection(Projections.include(OutboxFields.PENDING_SINCE))
                .first();
        return first == null ? null : first.getDate(OutboxFields.PENDING_SINCE).toInstant();
    }

    long depth() {
        return documents.countDocuments(Filters.exists(OutboxFields.PENDING_SINCE));
    }

    private static Bson free(Instant now) {
        return Filters.or(Filters.exists(OutboxFields.LEASE, false), Filters.lt(UNTIL, now));
    }
}
