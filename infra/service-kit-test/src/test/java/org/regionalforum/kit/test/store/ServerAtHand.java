package org.regionalforum.kit.test.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.regionalforum.localstore.LocalStore;

/** The server that FORUM_MONGODB_URI names; else a durable one in a folder, which ends with its process. */
record ServerAtHand(String uri, @Nullable LocalStore own) implements AutoCloseable {
    static ServerAtHand in(Path folder) {
        String named = System.getenv("FORUM_MONGODB_URI");
        if (named != null) {
            return new ServerAtHand(named, null);
        }
        LocalStore own = LocalStore.durable(folder.resolve("store"), 0);
        return new ServerAtHand(own.uri(), own);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
