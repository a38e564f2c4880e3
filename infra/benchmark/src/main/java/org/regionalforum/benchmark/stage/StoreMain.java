package org.regionalforum.benchmark.stage;

import java.nio.file.Path;
import org.regionalforum.localstore.LocalStore;

/** The store in a JVM of its own: {@code memory PORT} or {@code durable PORT DIR}. */
final class StoreMain {
    static final String READY = "store is ready";

    private StoreMain() {}

    static void main(String... args) throws InterruptedException {
        int port = Integer.parseInt(args[1]);
        LocalStore store =
                args[0].equals("memory") ? LocalStore.inMemory(port) : LocalStore.durable(Path.of(args[2]), port);
        Runtime.getRuntime().addShutdownHook(new Thread(store::close));
        System.out.println(READY);
        Thread.currentThread().join();
    }
}
