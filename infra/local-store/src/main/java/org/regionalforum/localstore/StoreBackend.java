package org.regionalforum.localstore;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** All databases of a store; sends whatever may write through the commit when the store is kept in a file. */
final class StoreBackend extends AbstractMongoBackend {

    private static final Set<String> READS = Set.of(
            "find",
            "count",
            "distinct",
            "listcollections",
            "listindexes",
            "listdatabases",
            "getmore",
            "killcursors",
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "serverstatus",
            "dbstats",
            "collstats",
            "endsessions",
            "whatsmyuri",
            "getlog",
            "connectionstatus",
            "getparameter",
            "validate");

    private final MVStore store;
    private final @Nullable GroupCommit commit;
    private final Map<String, StoreDatabase> open = new ConcurrentHashMap<>();
    private final LongAdder examined = new LongAdder();
    private final ReadWriteLock renaming = new ReentrantReadWriteLock();
    private final Expiry expiry;

    /** A store that is forgotten at the end. */
    static StoreBackend inMemory() {
        return new StoreBackend(MVStore.open(null), false);
    }

    /** A store kept in the file. */
    static StoreBackend inFile(String file) {
        MVStore store = new MVStore.Builder()
                .fileName(file)
                .autoCommitDisabled()
                .autoCommitBufferSize(0) // else a large command would be committed by halves
                .open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return new StoreBackend(store, true);
    }

    private StoreBackend(MVStore store, boolean kept) {
        this.store = store;
        store.getMapNames().stream()
                .filter(name -> name.startsWith(StoreDatabase.DATA))
                .map(name -> name.substring(StoreDatabase.DATA.length(), name.indexOf('.')))
                .distinct()
                .forEach(this::resolveDatabase);
        this.commit = kept ? new GroupCommit(store) : null;
        this.expiry = new Expiry(this, getClock());
    }

    /** How many documents were compared with a query so far; a query over an index compares few. */
    long documentsExamined() {
        return examined.sum();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return open.computeIfAbsent(name, key -> new StoreDatabase(key, getCursorRegistry(), store, examined));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        open.remove(name);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            // Health checks ask it in any database; the server knows its older name, in its own database.
            Document answer = super.handleCommand(channel, "admin", "ismaster", query);
            answer.put("isWritablePrimary", answer.get("ismaster"));
            return answer;
        }
        if (commit == null || isRead(command, query)) {
            return handleAtOnce(channel, database, command, query);
        }
        return commit.write(() -> handleAtOnce(channel, database, command, query));
    }

    /** The server renames over another collection in two steps, between which a reader would find neither. */
    private Document handleAtOnce(Channel channel, String database, String command, Document query) {
        Lock turn = command.equalsIgnoreCase("renameCollection") ? renaming.writeLock() : renaming.readLock();
        turn.lock();
        try {
            return super.handleCommand(channel, database, command, query);
        } finally {
            turn.unlock();
        }
    }

    /** Removes what is over at {@code now} by the TTL indexes of all databases; answers how many documents. */
    int expire(Instant now) {
        Supplier<Integer> removal = () -> open.values().stream()
                .mapToInt(database -> database.expire(now))
                .sum();
        return commit == null ? removal.get() : commit.write(removal);
    }

    private static boolean isRead(String command, Document query) {
        if (command.equals("aggregate")) {
            String pipeline = String.valueOf(query.get("pipeline"));
            return !pipeline.contains("$out") && !pipeline.contains("$merge");
        }
        return READS.contains(command.toLowerCase(Locale.ROOT));
    }

    @Override
    public Document getServerStatus() {
        Document status = super.getServerStatus();
        if (status.get("metrics") instanceof Document metrics) {
            metrics.put("queryExecutor", new Document("scannedObjects", documentsExamined()));
        }
        return status;
    }

    @Override
    public void close() {
        expiry.close();
        if (commit != null) {
            commit.close();
        }
        super.close();
        store.close();
    }
}
