package org.regionalforum.compose;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.regionalforum.kit.test.store.AggregateStoreContract;
import org.regionalforum.kit.test.store.RelayContract;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/** The contracts of store and relay on the MongoDB of the compose file, as a replica set. */
@EnabledIfEnvironmentVariable(
        named = "FORUM_CONTAINERS",
        matches = "true",
        disabledReason = "containers are not wanted: FORUM_CONTAINERS is not true")
class MongoContainerTest implements AggregateStoreContract, RelayContract {
    private static final MongoDBContainer MONGO = new MongoDBContainer(
                    DockerImageName.parse(ComposeFile.known(ComposeFile.settings(), "MONGO_IMAGE"))
                            .asCompatibleSubstituteFor("mongo"))
            .withReplicaSet();

    @BeforeAll
    static void start() {
        MONGO.start();
    }

    @AfterAll
    static void stop() {
        MONGO.stop();
    }

    @Override
    public String uri() {
        return MONGO.getConnectionString();
    }
}
