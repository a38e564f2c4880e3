package org.regionalforum.localstore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The durable store in a JVM of its own: {@code --dir <folder> --port <port>}. */
public final class LocalStoreServer {

    private static final int DEFAULT_PORT = 8088;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private record Settings(Path dir, int port) {

        static Settings of(String... args) {
            List<String> rest = new ArrayList<>(List.of(args));
            String dir = take(rest, "--dir", "");
            int port = Integer.parseInt(take(rest, "--port", Integer.toString(DEFAULT_PORT)));
            if (dir.isEmpty() || !rest.isEmpty()) {
                throw new IllegalArgumentException("what is asked for: --dir <folder> [--port <port>]");
            }
            return new Settings(Path.of(dir), port);
        }

        private static String take(List<String> args, String name, String otherwise) {
            int at = args.indexOf(name);
            if (at < 0 || at + 1 == args.size()) {
                return otherwise;
            }
            args.remove(at);
            return args.remove(at);
        }
    }

    private LocalStoreServer() {}

    /** Prints one line when ready, one line on stderr when it cannot start, and stops clean on SIGTERM. */
    public static void main(String... args) throws InterruptedException {
        Settings settings;
        try {
            settings = Settings.of(args);
        } catch (IllegalArgumentException e) {
            System.err.println("local-store: " + e.getMessage());
            System.exit(MISUSED);
            return;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            LocalStore store = LocalStore.durable(settings.dir(), settings.port());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                store.close();
                System.out.println("local-store: stopped");
                stopped.countDown();
            }));
            System.out.println("local-store: ready at " + store.uri());
        } catch (RuntimeException e) {
            System.err.println("local-store: " + e.getMessage());
            System.exit(FAILED);
        }
        stopped.await();
    }
}
