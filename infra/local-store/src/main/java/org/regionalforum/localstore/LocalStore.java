package org.regionalforum.localstore;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A running MongoDB-protocol server on 127.0.0.1. */
public final class LocalStore implements AutoCloseable {

    /** A worker waits for the commit of its client's write: as many writes share a commit as there are workers. */
    private static final int WORKERS = 32;

    private static final String HOST = "127.0.0.1";

    private final StoreBackend backend;
    private final MongoServer server;
    private final @Nullable DirectoryLock lock;
    private final int port;

    private LocalStore(StoreBackend backend, int port, @Nullable DirectoryLock lock) {
        this.backend = backend;
        this.lock = lock;
        this.server = new MongoServer(backend);
        this.port = bind(port);
    }

    private int bind(int port) {
        try {
            server.bind(new InetSocketAddress(HOST, port), 1, WORKERS);
            return server.getLocalAddress().getPort();
        } catch (Exception e) { // Netty throws BindException without declaring it
            close();
            throw new IllegalStateException(
                    "The store cannot listen on " + HOST + ":" + port + ": " + e.getMessage(), e);
        }
    }

    /** Starts a store that forgets everything when closed; port 0 takes any free port. */
    public static LocalStore inMemory(int port) {
        return new LocalStore(StoreBackend.inMemory(), port, null);
    }

    /**
     * Starts a store that keeps its data in {@code dir}; port 0 takes any free port. A write is answered when it is in the
     * file: it survives the end of the process, however abrupt, but perhaps not the loss of power.
     *
     * @throws StoreInUse when another store works on the folder
     */
    public static LocalStore durable(Path dir, int port) {
        DirectoryLock lock = DirectoryLock.on(dir);
        return new LocalStore(backendIn(dir, lock), port, lock);
    }

    private static StoreBackend backendIn(Path dir, DirectoryLock lock) {
        try {
            return StoreBackend.inFile(dir.resolve("store.mv").toString());
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The connection string without a database. */
    public String uri() {
        return "mongodb://" + HOST + ":" + port;
    }

    /** The port the server listens on. */
    public int port() {
        return port;
    }

    /** How many documents were compared with queries so far: tells in tests whether a query used an index. */
    public long documentsExamined() {
        return backend.documentsExamined();
    }

    /** Removes now what TTL indexes say is over at {@code instant}, instead of within a minute; answers how many documents. */
    public int expire(Instant instant) {
        return backend.expire(instant);
    }

    /** Disconnects the clients, keeps what was asked for and lets the folder go. */
    @Override
    public void close() {
        server.shutdownNow();
        if (lock != null) {
            lock.close();
        }
    }
}
