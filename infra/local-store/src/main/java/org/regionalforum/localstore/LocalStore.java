package org.regionalforum.localstore;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** A running MongoDB-protocol server on 127.0.0.1. */
public final class LocalStore implements AutoCloseable {

    private static final int WORKERS = 32;

    private final MongoServer server;
    private final int port;

    private LocalStore(MongoBackend backend, int port) {
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress("127.0.0.1", port), 1, WORKERS);
        this.port = server.getLocalAddress().getPort();
    }

    /** Starts a store that forgets everything when closed; port 0 takes any free port. */
    public static LocalStore inMemory(int port) {
        return new LocalStore(new MemoryBackend(), port);
    }

    /** Starts a store that keeps its data in {@code dir}; port 0 takes any free port. */
    public static LocalStore durable(Path dir, int port) {
        try {
            Files.createDirectories(dir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LocalStore(new H2Backend(dir.resolve("store.mv").toString()), port);
    }

    /** The connection string without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** The port the server listens on. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
