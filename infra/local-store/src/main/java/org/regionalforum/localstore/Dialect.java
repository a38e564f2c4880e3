package org.regionalforum.localstore;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Where mongo-java-server answers unlike MongoDB, and what our services rely on. */
final class Dialect {

    private final StoreDatabase database;
    private final String command;
    private final Document query;

    Dialect(StoreDatabase database, String command, Document query) {
        this.database = database;
        this.command = command;
        this.query = query;
    }

    Document answer(UnaryOperator<Document> server) {
        return switch (command) {
            case "insert" -> countOnlyInserted(server.apply(query));
            case "update" -> stopAtFirstError(server);
            case "aggregate" -> readOnlyMatching(server);
            case "dropIndexes" -> dropOnlyHere(server);
            default -> server.apply(query);
        };
    }

    /** The server counts refused documents too. */
    private Document countOnlyInserted(Document answer) {
        if (answer.get("writeErrors") instanceof Collection<?> errors && !errors.isEmpty()) {
            int refused = isOrdered() ? number(query, "documents") - firstIndex(errors) : errors.size();
            answer.put("n", number(query, "documents") - refused);
        }
        return answer;
    }

    private static int firstIndex(Collection<?> errors) {
        return errors.iterator().next() instanceof Document first ? number(first, "index") : 0;
    }

    private static int number(Document document, String field) {
        return switch (document.get(field)) {
            case Number number -> number.intValue();
            case Collection<?> list -> list.size();
            case null -> 0;
            default -> throw new IllegalStateException(field + " is not a number of things");
        };
    }

    private boolean isOrdered() {
        return Utils.isTrue(query.getOrDefault("ordered", true));
    }

    /** The server goes on after an error even when the updates are ordered. */
    private Document stopAtFirstError(UnaryOperator<Document> server) {
        List<?> updates = new ArrayList<>((Collection<?>) query.get("updates"));
        if (updates.size() == 1 || !isOrdered()) {
            return server.apply(query);
        }
        int matched = 0;
        int modified = 0;
        List<Document> upserted = new ArrayList<>();
        Document answer = new Document();
        for (int i = 0; i < updates.size(); i++) {
            Document one = query.clone();
            one.put("updates", List.of(updates.get(i)));
            answer = server.apply(one);
            matched += number(answer, "n");
            modified += number(answer, "nModified");
            upserted.addAll(atIndex(answer, "upserted", i));
            List<Document> errors = atIndex(answer, "writeErrors", i);
            if (!errors.isEmpty()) {
                answer.put("writeErrors", errors);
                break;
            }
        }
        answer.put("n", matched);
        answer.put("nModified", modified);
        if (!upserted.isEmpty()) {
            answer.put("upserted", upserted);
        }
        return answer;
    }

    private static List<Document> atIndex(Document answer, String field, int index) {
        List<Document> entries = new ArrayList<>();
        if (answer.get(field) instanceof Collection<?> found) {
            for (Object entry : found) {
                Document moved = ((Document) entry).clone();
                moved.put("index", index);
                entries.add(moved);
            }
        }
        return entries;
    }

    /** The server reads the whole collection and only then looks at a leading {@code $match}. */
    private Document readOnlyMatching(UnaryOperator<Document> server) {
        if (query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getFirst() instanceof Document first
                && first.get("$match") instanceof Document match
                && database.resolveCollection(String.valueOf(query.get(command)), false)
                        instanceof StoreCollection collection) {
            return collection.firstReading(match, () -> server.apply(query));
        }
        return server.apply(query);
    }

    /** The server drops equally named indexes, or all of them, in the descriptions of every collection. */
    private Document dropOnlyHere(UnaryOperator<Document> server) {
        List<Document> described = query.get("index") instanceof String name
                ? database.descriptions(String.valueOf(query.get(command))).stream()
                        .filter(index ->
                                name.equals("*") ? !"_id_".equals(index.get("name")) : name.equals(index.get("name")))
                        .toList()
                : List.of();
        if (described.isEmpty()) {
            return server.apply(query);
        }
        Document answer = new Document();
        for (Document index : described) {
            Document byKey = query.clone();
            byKey.put("index", index.get("key"));
            answer = server.apply(byKey);
        }
        return answer;
    }
}
