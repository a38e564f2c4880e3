package org.regionalforum.localstore;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;
import org.jspecify.annotations.Nullable;
import org.regionalforum.localstore.bson.DocumentType;
import org.regionalforum.localstore.bson.StoredDocument;
import org.regionalforum.localstore.index.SortedIndex;

/** A database whose collections and indexes are maps of one {@link MVStore}. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Long> {

    static final String DATA = "data/";
    private static final String INDEX = "index/";
    private static final String INDEX_DESCRIPTIONS = "system.indexes";

    private final MVStore store;
    private final LongAdder examined;
    private @Nullable Document describing;

    StoreDatabase(String name, CursorRegistry cursors, MVStore store, LongAdder examined) {
        super(name, cursors);
        this.store = store;
        this.examined = examined;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        Dialect dialect = new Dialect(this, command, query);
        return dialect.answer(asked -> super.handleCommand(channel, command, asked, databases, oplog));
    }

    @Override
    protected StoreCollection openOrCreateCollection(String name, CollectionOptions options) {
        MVMap<Long, StoredDocument> documents = store.openMap(
                DATA + getFullCollectionNamespace(name),
                new MVMap.Builder<Long, StoredDocument>()
                        .keyType(LongDataType.INSTANCE)
                        .valueType(DocumentType.INSTANCE));
        return new StoreCollection(this, name, options, cursorRegistry, documents, examined);
    }

    @Override
    protected synchronized void addIndex(Document description) {
        Document outer = describing; // the first index of a collection creates it, and with it the index of its id
        describing = description;
        try {
            super.addIndex(description);
        } finally {
            describing = outer;
        }
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return open(collection, index, keys, new SortedIndex.Terms(true, sparse, filter(collection, index)));
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return open(collection, index, keys, new SortedIndex.Terms(false, sparse, filter(collection, index)));
    }

    private SortedIndex open(String collection, String index, List<IndexKey> keys, SortedIndex.Terms terms) {
        return new SortedIndex(
                store,
                indexMap(getFullCollectionNamespace(collection), index),
                index,
                keys,
                terms,
                document -> ((StoreCollection) resolveCollection(collection, true)).positionOf(document));
    }

    /** The server passes on keys and sparseness only; the filter of a partial index is in the description. */
    private @Nullable Document filter(String collection, String index) {
        Document description = describing != null ? describing : description(collection, index);
        return description != null && description.get("partialFilterExpression") instanceof Document filter
                ? filter
                : null;
    }

    private @Nullable Document description(String collection, String index) {
        return descriptions(collection).stream()
                .filter(description -> index.equals(description.get("name")))
                .findFirst()
                .orElse(null);
    }

    /** How the indexes of the collection were declared. */
    List<Document> descriptions(String collection) {
        MongoCollection<Long> all = resolveCollection(INDEX_DESCRIPTIONS, false);
        return all == null
                ? List.of()
                : all.handleQueryAsStream(new Document("ns", getFullCollectionNamespace(collection)))
                        .toList();
    }

    /** Removes what the TTL indexes say is over at {@code now}; answers how many documents. */
    int expire(Instant now) {
        MongoCollection<Long> all = resolveCollection(INDEX_DESCRIPTIONS, false);
        if (all == null) {
            return 0;
        }
        int removed = 0;
        for (Document index : all.queryAll()) {
            if (index.get("expireAfterSeconds") instanceof Number seconds && index.get("key") instanceof Document key) {
                String namespace = String.valueOf(index.get("ns"));
                String field = key.keySet().iterator().next();
                removed += resolveCollection(namespace.substring(databaseName.length() + 1), true)
                        .deleteDocuments(
                                new Document(field, new Document("$lt", now.minusSeconds(seconds.longValue()))), 0);
            }
        }
        return removed;
    }

    private static String indexMap(String namespace, String index) {
        return INDEX + namespace + "/" + index;
    }

    @Override
    protected void dropIndex(MongoCollection<Long> collection, String index) {
        super.dropIndex(collection, index);
        store.removeMap(indexMap(collection.getFullName(), index));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.removeMap(DATA + getFullCollectionNamespace(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        super.moveCollection(from, collection, newName);
        StoreCollection moved = (StoreCollection) collection;
        store.renameMap(moved.documents(), DATA + moved.getFullName());
        moved.getIndexes()
                .forEach(index -> ((SortedIndex) index).rename(indexMap(moved.getFullName(), index.getName())));
    }

    @Override
    protected long getStorageSize() {
        FileStore<?> file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
