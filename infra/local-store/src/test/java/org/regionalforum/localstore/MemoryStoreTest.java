package org.regionalforum.localstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MemoryStoreTest implements StoreContracts {

    private static LocalStore store;
    private static MongoClient client;
    private final String name = "t" + UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void start() {
        store = LocalStore.inMemory(0);
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @Override
    public MongoDatabase database() {
        return client.getDatabase(name);
    }
}
