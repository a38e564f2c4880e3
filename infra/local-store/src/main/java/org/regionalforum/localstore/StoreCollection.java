package org.regionalforum.localstore;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.regionalforum.localstore.bson.StoredDocument;
import org.regionalforum.localstore.index.Conditions;
import org.regionalforum.localstore.index.Lookup;
import org.regionalforum.localstore.index.SortedIndex;

/**
 * A collection over a sorted map from position to document. Stored documents are never changed in place: readers get
 * copies, as answers are written to the network, and commits to the file, while other clients go on writing.
 */
final class StoreCollection extends AbstractSynchronizedMongoCollection<Long> {

    private final MVMap<Long, StoredDocument> documents;
    private final LongAdder examined;
    private long nextPosition;
    private final ThreadLocal<@Nullable Document> leadingMatch = new ThreadLocal<>();

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Long, StoredDocument> documents,
            LongAdder examined) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.examined = examined;
        this.nextPosition = documents.isEmpty() ? 1 : documents.lastKey() + 1;
    }

    MVMap<Long, StoredDocument> documents() {
        return documents;
    }

    /** Runs an aggregation whose first reading need only bring documents that match. */
    Document firstReading(Document match, Supplier<Document> aggregation) {
        leadingMatch.set(match);
        try {
            return aggregation.get();
        } finally {
            leadingMatch.remove();
        }
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        Document match = leadingMatch.get();
        leadingMatch.remove();
        return handleQueryAsStream(match == null ? new Document() : match);
    }

    long positionOf(Document stored) {
        for (Index<Long> index : getIndexes()) {
            Long position = index.getPosition(stored);
            if (position != null) {
                return position;
            }
        }
        Long position = findDocumentPosition(stored);
        if (position == null) {
            throw new NoSuchElementException("Not stored in " + getFullName() + ": " + stored.get("_id"));
        }
        return position;
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        examined.increment();
        return super.documentMatchesQuery(document, query);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        Set<Long> positions = proposed(query);
        if (positions == null) {
            return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        TreeSet<Long> inOrder = new TreeSet<>(positions);
        return matchDocuments(
                query,
                isNaturalDescending(orderBy) ? inOrder.descendingSet() : inOrder,
                orderBy,
                skip,
                limit,
                batchSize,
                fields);
    }

    /** Where the matching documents are, and perhaps others; null when only a scan can tell. */
    private @Nullable Set<Long> proposed(Document query) {
        Conditions conditions = Conditions.of(query);
        List<Lookup> lookups = getIndexes().stream()
                .map(index -> ((SortedIndex) index).lookup(conditions))
                .filter(Objects::nonNull)
                .toList();
        if (!lookups.isEmpty()) {
            return Lookup.shortest(lookups);
        }
        return query.get("$or") instanceof Collection<?> branches ? proposedByAny(branches) : null;
    }

    private @Nullable Set<Long> proposedByAny(Collection<?> branches) {
        Set<Long> all = new TreeSet<>();
        for (Object branch : branches) {
            Set<Long> positions = branch instanceof Document query ? proposed(query) : null;
            if (positions == null) {
                return null;
            }
            all.addAll(positions);
        }
        return all;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        Collection<StoredDocument> all = documents.values();
        if (isNaturalDescending(orderBy)) {
            List<StoredDocument> reversed = new ArrayList<>(all);
            Collections.reverse(reversed);
            all = reversed;
        }
        return matchDocumentsFromStream(
                all.stream().map(StoredDocument::document), query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        return super.createQueryResult(
                matched.stream().map(Document::cloneDeeply).toList(), batchSize);
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        long position = nextPosition++;
        documents.put(position, StoredDocument.of(document));
        return position;
    }

    @Override
    protected void handleUpdate(Long position, Document before, Document after) {
        documents.put(position, StoredDocument.of(after));
    }

    @Override
    protected Document getDocument(Long position) {
        return Objects.requireNonNull(documents.get(position), () -> "No document at " + position)
                .document();
    }

    @Override
    public synchronized void removeDocument(Document document) {
        long position = positionOf(document);
        for (Index<Long> index : getIndexes()) {
            ((SortedIndex) index).remove(document, position);
        }
        removeDocument(Long.valueOf(position));
    }

    @Override
    protected void removeDocument(Long position) {
        documents.remove(position);
    }

    @Override
    public synchronized void addIndex(Index<Long> index) {
        try {
            super.addIndex(index);
        } catch (RuntimeException e) {
            boolean rejected =
                    getIndexes().stream().noneMatch(known -> known.getName().equals(index.getName()));
            if (rejected) {
                index.drop(); // half built: the next attempt has to start anew
            }
            throw e;
        }
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(entry.getValue().document(), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {}

    @Override
    protected int getDataSize() {
        return documents.values().stream().mapToInt(StoredDocument::size).sum();
    }
}
