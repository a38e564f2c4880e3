package org.regionalforum.kit.test.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.regionalforum.localstore.LocalStore;

class DurableStoreTest implements AggregateStoreContract, RelayContract {
    @TempDir
    static Path folder;

    private static LocalStore server;

    @BeforeAll
    static void open() {
        server = LocalStore.durable(folder, 0);
    }

    @Override
    public String uri() {
        return server.uri();
    }

    @AfterAll
    static void close() {
        server.close();
    }
}
