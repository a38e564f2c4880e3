package org.regionalforum.localstore.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;
import org.jspecify.annotations.Nullable;

/** A unique or plain index over a sorted map; understands sparse and partial indexes and arrays. */
public final class SortedIndex extends Index<Long> {

    /** How the index is declared. */
    public record Terms(
            boolean unique, boolean sparse, @Nullable Document filter) {}

    private static final String ARRAYS = "index.arrays";
    private static final String PRIMARY = "_id_";

    private final Terms terms;
    private final List<String> fields;
    /** {@code outbox.0} means an element of an array, of which the rows know nothing. */
    private final boolean positional;

    private final boolean primary;
    private final MVMap<IndexEntry, Long> rows;
    private final MVMap<String, String> arrays;
    private final ToLongFunction<Document> owner;

    /** Opens the index kept under {@code mapName}; {@code owner} finds the position of a stored document. */
    public SortedIndex(
            MVStore store,
            String mapName,
            String name,
            List<IndexKey> keys,
            Terms terms,
            ToLongFunction<Document> owner) {
        super(name, keys, terms.sparse());
        this.terms = terms;
        this.fields = keys.stream().map(IndexKey::getKey).toList();
        this.positional = fields.stream().anyMatch(field -> field.matches(".*\\.\\d+(\\..*)?"));
        this.primary = name.equals(PRIMARY);
        this.owner = owner;
        this.rows = store.openMap(
                mapName,
                new MVMap.Builder<IndexEntry, Long>()
                        .keyType(IndexEntryType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
        this.arrays = store.openMap(ARRAYS);
    }

    List<String> fields() {
        return fields;
    }

    boolean holdsArrays() {
        return arrays.containsKey(rows.getName());
    }

    /** Whether some documents are not in the index. */
    boolean leavesOut() {
        return terms.sparse() || terms.filter() != null;
    }

    /** Moves the rows along when their collection gets another name. */
    public void rename(String mapName) {
        boolean withArrays = arrays.remove(rows.getName()) != null;
        rows.getStore().renameMap(rows, mapName);
        if (withArrays) {
            arrays.put(mapName, "");
        }
    }

    /** How this index would answer the query; null when it cannot. */
    public @Nullable Lookup lookup(Conditions conditions) {
        boolean unknown = positional || terms.filter() != null && !conditions.imply(terms.filter());
        return unknown ? null : Lookup.plan(this, conditions);
    }

    Stream<Long> positions(List<Object> prefix, Bounds.@Nullable Range range) {
        List<Object> start = new ArrayList<>(prefix);
        if (range != null) {
            start.add(range.low());
        }
        int next = prefix.size();
        Stream<IndexEntry> from = stream(rows.keyIterator(IndexEntry.before(start)));
        Stream<IndexEntry> under = from.takeWhile(row -> row.startsWith(prefix));
        if (range == null) {
            return under.map(IndexEntry::position);
        }
        return under.takeWhile(row -> !range.endsBefore(row.values().get(next)))
                .filter(row -> !range.startsAfter(row.values().get(next)))
                .map(IndexEntry::position);
    }

    private static Stream<IndexEntry> stream(Iterator<IndexEntry> rows) {
        return Stream.iterate(rows, Iterator::hasNext, all -> all).map(Iterator::next);
    }

    private Set<List<Object>> valuesOf(Document document) {
        FieldValues found = FieldValues.of(fields, document);
        if (!found.anyPresent() && terms.sparse()
                || terms.filter() != null && !new DefaultQueryMatcher().matches(document, terms.filter())) {
            return Set.of();
        }
        if (found.arrays() > 1) {
            getKeyValues(document); // refuses parallel arrays, as MongoDB does
        }
        if (found.arrays() > 0 && !holdsArrays()) {
            arrays.put(rows.getName(), "");
        }
        return found.combinations();
    }

    @Override
    public @Nullable Long getPosition(Document document) {
        return primary
                ? valuesOf(document).stream().map(this::positionOf).findFirst().orElse(null)
                : null;
    }

    private @Nullable Long positionOf(List<Object> values) {
        return positions(values, null).findFirst().orElse(null);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        if (terms.unique()) {
            valuesOf(document).forEach(values -> refuseTaken(values, null, collection));
        }
    }

    private void refuseTaken(List<Object> values, @Nullable Long own, MongoCollection<Long> collection) {
        KeyValue key = FieldValues.plain(values);
        boolean taken = FieldValues.absentOrNull(values).stream()
                .flatMap(same ->
                        stream(rows.keyIterator(IndexEntry.before(same))).takeWhile(row -> row.startsWith(same)))
                .anyMatch(row -> (own == null || row.position() != own) && key.equals(FieldValues.plain(row.values())));
        if (taken) {
            throw new DuplicateKeyError(this, collection, getKeys(), key);
        }
    }

    @Override
    public void add(Document document, Long position, MongoCollection<Long> collection) {
        checkAdd(document, collection);
        valuesOf(document).forEach(values -> rows.put(new IndexEntry(values, position), position));
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Long> collection) {
        if (!terms.unique()) {
            return;
        }
        Set<List<Object>> added = new HashSet<>(valuesOf(after));
        added.removeAll(valuesOf(before));
        if (!added.isEmpty()) {
            long own = owner.applyAsLong(before);
            added.forEach(values -> refuseTaken(values, own, collection));
        }
    }

    @Override
    public void updateInPlace(Document before, Document after, Long position, MongoCollection<Long> collection) {
        Set<List<Object>> old = valuesOf(before);
        Set<List<Object>> now = valuesOf(after);
        old.stream()
                .filter(values -> !now.contains(values))
                .forEach(values -> rows.remove(new IndexEntry(values, position)));
        now.stream()
                .filter(values -> !old.contains(values))
                .forEach(values -> rows.put(new IndexEntry(values, position), position));
    }

    /** Forgets the document at this position. */
    public void remove(Document document, long position) {
        valuesOf(document).forEach(values -> rows.remove(new IndexEntry(values, position)));
    }

    @Override
    public Long remove(Document document) {
        long position = owner.applyAsLong(document);
        remove(document, position);
        return position;
    }

    @Override
    public boolean canHandle(Document query) {
        return lookup(Conditions.of(query)) != null;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        Lookup lookup = lookup(Conditions.of(query));
        return lookup == null ? List.of() : Lookup.shortest(List.of(lookup));
    }

    @Override
    public long getCount() {
        return rows.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public boolean isUnique() {
        return terms.unique();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof SortedIndex same
                && same.terms.equals(terms)
                && Objects.equals(
                        same.toIndexDescription().get("key"),
                        toIndexDescription().get("key"));
    }

    @Override
    public void drop() {
        rows.clear();
        arrays.remove(rows.getName());
    }
}
