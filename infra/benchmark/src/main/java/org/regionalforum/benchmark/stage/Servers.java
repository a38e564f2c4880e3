package org.regionalforum.benchmark.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A store and a broker, each in its own JVM, with nothing in them. */
public final class Servers implements AutoCloseable {
    private static final int STORE_MIB = 640;
    private static final int BROKER_MIB = 192;

    private final Stage stage;
    private final List<ChildJvm> children;

    private Servers(Stage stage, List<ChildJvm> children) {
        this.stage = stage;
        this.children = children;
    }

    public static Servers start(StoreKind kind, Scale scale, Path scratch, Repository repository)
            throws IOException, InterruptedException {
        int port = FreePorts.one();
        ChildJvm store = ChildJvm.start(
                "store",
                scratch,
                STORE_MIB,
                Map.of(),
                ChildJvm.ofMain(
                        StoreMain.class,
                        kind.text(),
                        String.valueOf(port),
                        scratch.resolve("store").toString()));
        int kafka = FreePorts.one();
        ChildJvm broker = ChildJvm.start(
                "broker",
                scratch,
                BROKER_MIB,
                Map.of(),
                List.of(
                        "-jar",
                        repository.jarOf("infra/local-broker").toString(),
                        "--dir",
                        scratch.resolve("broker").toString(),
                        "--port",
                        String.valueOf(kafka),
                        "--controller-port",
                        String.valueOf(FreePorts.one())));
        Servers servers = new Servers(
                new Stage(kind, "mongodb://127.0.0.1:" + port, "127.0.0.1:" + kafka, scale, scratch, repository),
                List.of(store, broker));
        try {
            store.says(StoreMain.READY);
            broker.says("READY");
            return servers;
        } catch (IllegalStateException e) {
            servers.close();
            throw e;
        }
    }

    public Stage stage() {
        return stage;
    }

    @Override
    public void close() {
        children.forEach(ChildJvm::close);
    }
}
