package org.regionalforum.localstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The same contract on the server that FORUM_MONGODB_URI names: a MongoDB, or the second server of CI. */
@EnabledIfEnvironmentVariable(named = "FORUM_MONGODB_URI", matches = "mongodb.*", disabledReason = "no server is named")
class ServerAtHandTest implements StoreContracts {

    private static MongoClient client;
    private final String name = "t" + UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void connect() {
        client = MongoClients.create(System.getenv("FORUM_MONGODB_URI"));
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @AfterEach
    void leaveNothingBehind() {
        database().drop();
    }

    @Override
    public MongoDatabase database() {
        return client.getDatabase(name);
    }
}
