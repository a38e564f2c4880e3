package org.regionalforum.kit.test.store;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = "FORUM_MONGODB_URI",
        matches = "mongodb.*",
        disabledReason = "no server of its own to test on: FORUM_MONGODB_URI is not set")
class ExternalStoreTest implements AggregateStoreContract, RelayContract {
    @Override
    public String uri() {
        return System.getenv("FORUM_MONGODB_URI");
    }
}
