package org.regionalforum.kit.test.store;

import org.junit.jupiter.api.AfterAll;
import org.regionalforum.localstore.LocalStore;

class InMemoryStoreTest implements AggregateStoreContract, RelayContract {
    private static final LocalStore SERVER = LocalStore.inMemory(0);

    @Override
    public String uri() {
        return SERVER.uri();
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }
}
