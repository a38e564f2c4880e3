package org.regionalforum.kit.inbox;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Writes into read models what a document has not seen yet, many at once. */
final class ModelWriter {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final int DUPLICATE_KEY = 11000;

    private final MongoDatabase database;
    private final Function<String, List<String>> targets;

    /** @param targets into which collections a write to a read model goes, one after the other */
    ModelWriter(MongoDatabase database, Function<String, List<String>> targets) {
        this.database = database;
        this.targets = targets;
    }

    /**
     * One write of one fact.
     *
     * @param fact place of the fact among those written together
     */
    record Guarded(int fact, long sequence, ModelWrite write) {
        /** No two writes with the same key may go together. */
        String key() {
            return write.collection() + "\0" + write.id() + "\0" + write.guard();
        }

        private UpdateOneModel<Document> model(boolean upsert) {
            String seen = "seen." + write.guard();
            return new UpdateOneModel<>(
                    // missing or smaller; so that _id stays a plain condition and its index is used everywhere
                    new Document("_id", write.id()).append(seen, new Document("$not", new Document("$gte", sequence))),
                    Updates.combine(write.changes(), Updates.set(seen, sequence)),
                    new UpdateOptions().upsert(upsert));
        }
    }

    /**
     * Writes all of it, each with another key.
     *
     * @return why facts could not be written, by their place; a failure of the store itself is thrown
     */
    Map<Integer, RuntimeException> write(List<Guarded> writes) {
        Map<String, List<Guarded>> byCollection = new LinkedHashMap<>();
        for (Guarded guarded : writes) {
            byCollection
                    .computeIfAbsent(guarded.write().collection(), c -> new ArrayList<>())
                    .add(guarded);
        }
        Map<Integer, RuntimeException> failed = new HashMap<>();
        byCollection.forEach((collection, some) ->
                targets.apply(collection).forEach(target -> failed.putAll(writeOrSplit(target, some))));
        return failed;
    }

    /** An update that the driver refuses spoils the whole bulk: then each goes alone, so that only its fact fails. */
    private Map<Integer, RuntimeException> writeOrSplit(String collection, List<Guarded> writes) {
        try {
            return write(collection, writes, true);
        } catch (RuntimeException e) {
            if (Outage.is(e)) {
                throw e;
            }
            if (writes.size() == 1) {
                return Map.of(writes.getFirst().fact(), e);
            }
            Map<Integer, RuntimeException> failed = new HashMap<>();
            writes.forEach(alone -> failed.putAll(writeOrSplit(collection, List.of(alone))));
            return failed;
        }
    }

    private Map<Integer, RuntimeException> write(String collection, List<Guarded> writes, boolean upsert) {
        List<UpdateOneModel<Document>> models = new ArrayList<>(writes.size());
        writes.forEach(guarded -> models.add(guarded.model(upsert)));
        try {
            database.getCollection(collection).bulkWrite(models, UNORDERED);
            return Map.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null) {
                throw e;
            }
            return sort(collection, writes, e.getWriteErrors(), upsert);
        }
    }

    /**
     * A duplicate key means that the document is there: either it has seen the fact, or somebody else made it in this moment
     * for another fact. So the second time nothing is made, only changed.
     */
    private Map<Integer, RuntimeException> sort(
            String collection, List<Guarded> writes, Collection<BulkWriteError> errors, boolean upsert) {
        List<Guarded> there = new ArrayList<>();
        Map<Integer, RuntimeException> failed = new HashMap<>();
        for (BulkWriteError error : errors) {
            Guarded guarded = writes.get(error.getIndex());
            if (error.getCode() == DUPLICATE_KEY && upsert) {
                there.add(guarded);
            } else {
                failed.put(guarded.fact(), new RefusedWrite(collection, error.getCode()));
            }
        }
        if (!there.isEmpty()) {
            failed.putAll(write(collection, there, false));
            Set<String> found = existing(collection, there);
            for (Guarded guarded : there) { // else another unique index of the model refused it
                if (!found.contains(guarded.write().id())) {
                    failed.put(guarded.fact(), new RefusedWrite(collection, DUPLICATE_KEY));
                }
            }
        }
        return failed;
    }

    private Set<String> existing(String collection, List<Guarded> writes) {
        Set<String> found = new HashSet<>();
        database.getCollection(collection)
                .find(Filters.in("_id", writes.stream().map(g -> g.write().id()).toList()))
                .projection(Projections.include("_id"))
                .forEach(document -> found.add(document.getString("_id")));
        return found;
    }

    /** Writes of one fact to the same document under the same guard become one, since the second would be refused. */
    static List<ModelWrite> merged(List<ModelWrite> writes) {
        if (writes.size() < 2) {
            return writes;
        }
        Map<String, ModelWrite> merged = new LinkedHashMap<>();
        for (ModelWrite write : writes) {
            merged.merge(
                    new Guarded(0, 0, write).key(),
                    write,
                    (a, b) -> new ModelWrite(a.collection(), a.id(), a.guard(), both(a.changes(), b.changes())));
        }
        return List.copyOf(merged.values());
    }

    private static Bson both(Bson a, Bson b) {
        return Updates.combine(a, b);
    }

    /** The store does not take this write, now or later. */
    static final class RefusedWrite extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedWrite(String collection, int code) {
            super("the store refuses the write to " + collection + " (" + code + ")", null, false, false);
        }
    }
}
