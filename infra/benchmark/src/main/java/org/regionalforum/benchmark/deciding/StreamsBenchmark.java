package org.regionalforum.benchmark.deciding;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.regionalforum.benchmark.load.ProcessMemory;
import org.regionalforum.benchmark.report.Bar;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.stage.Benchmark;
import org.regionalforum.benchmark.stage.ChildJvm;
import org.regionalforum.benchmark.stage.FreePorts;
import org.regionalforum.benchmark.stage.Stage;

/**
 * Thousands of live readers of one feed through the gateway: what each costs of memory, and how long it takes until all of them
 * are back after the gateway was killed and started again.
 */
public final class StreamsBenchmark implements Benchmark {
    private static final int HEAP_MIB = 1_280; // of each: a live reader costs up to 200 KiB
    private static final int AT_ONCE = 100;
    private static final double KIB_PER_MIB = 1024;
    private static final String REQUEST = """
            GET /api/forum/networks/small/feed HTTP/1.1\r
            Host: 127.0.0.1\r
            Accept: text/event-stream\r
            \r
            """;

    @Override
    public List<Figure> run(Stage stage) throws IOException, InterruptedException {
        int readers = stage.scale().streams();
        int port = FreePorts.one();
        try (RunningNetwork running = new RunningNetwork(stage, "small", 3, HEAP_MIB)) {
            Queue<Socket> open = new ConcurrentLinkedQueue<>();
            double gatewayBefore;
            double gatewayAfter;
            double serviceBefore;
            double serviceAfter;
            double seconds;
            try (ChildJvm gateway = gateway(stage, running, port, "gateway")) {
                connect(port, AT_ONCE, open); // so that what is made once is not counted
                gatewayBefore = ProcessMemory.mib(gateway.process());
                serviceBefore = ProcessMemory.mib(running.process());
                seconds = connect(port, readers, open);
                gatewayAfter = ProcessMemory.mib(gateway.process());
                serviceAfter = ProcessMemory.mib(running.process());
            }
            for (Socket socket : open) {
                socket.close();
            }
            open.clear();
            double again;
            try (ChildJvm gateway = gateway(stage, running, port, "gateway-again")) {
                again = connect(port, readers, open);
            }
            for (Socket socket : open) {
                socket.close();
            }
            String store = stage.store().text();
            Bar none = new Bar.None();
            return List.of(
                    Figure.alone(readers + " live readers connect", store, "s", seconds, none),
                    Figure.alone("all of them after a restart of the gateway", store, "s", again, none),
                    Figure.alone(
                            "gateway: memory of each live reader",
                            store,
                            "KiB",
                            (gatewayAfter - gatewayBefore) * KIB_PER_MIB / readers,
                            none),
                    Figure.alone(
                            "forum-service: memory of each live reader",
                            store,
                            "KiB",
                            (serviceAfter - serviceBefore) * KIB_PER_MIB / readers,
                            none));
        }
    }

    private static ChildJvm gateway(Stage stage, RunningNetwork running, int port, String name)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(running.environment(port));
        environment.put("FORUM_FORUM", running.api().address());
        environment.put("FORUM_PUBLIC_ADDRESS", "http://127.0.0.1:" + port);
        environment.put("FORUM_OIDC_CLIENT_SECRET", "unused-but-long-enough-to-be-a-secret");
        environment.put("FORUM_LIMIT_ENABLED", "false"); // thousands of people share this address
        return ChildJvm.ofJar(stage, name, stage.repository().jarOf("gateway"), HEAP_MIB, environment)
                .answers(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
    }

    /** Seconds until each has got its first line; who is turned away tries again. */
    private static double connect(int port, int count, Queue<Socket> open) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(count);
        Semaphore places = new Semaphore(AT_ONCE);
        long begun = System.nanoTime();
        for (int n = 0; n < count; n++) {
            places.acquire();
            Thread unused = Thread.startVirtualThread(() -> {
                try {
                    while (!connected(port, open)) {
                        Thread.sleep(200);
                    }
                    left.decrementAndGet();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    places.release();
                }
            });
        }
        RunningNetwork.until("every reader is connected", () -> left.get() == 0);
        return (System.nanoTime() - begun) / 1e9;
    }

    private static boolean connected(int port, Queue<Socket> open) {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            StringBuilder said = new StringBuilder();
            byte[] some = new byte[2_048];
            while (!said.toString().contains(":from") && !said.toString().contains(": from")) {
                int read = socket.getInputStream().read(some);
                if (read < 0 || said.length() > 0 && !said.toString().startsWith("HTTP/1.1 200")) {
                    socket.close();
                    return false;
                }
                said.append(new String(some, 0, read, StandardCharsets.UTF_8));
            }
            open.add(socket);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
