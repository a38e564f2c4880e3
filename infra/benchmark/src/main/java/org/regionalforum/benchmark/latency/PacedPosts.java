package org.regionalforum.benchmark.latency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.regionalforum.benchmark.load.Percentiles;
import org.regionalforum.benchmark.sample.Paper;

/** Sends commands at a steady pace, whether or not the ones before are answered, as many people would. */
final class PacedPosts {
    private static final int PER_SECOND = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client;
    private final URI papers;

    PacedPosts(HttpClient client, URI papers) {
        this.client = client;
        this.papers = papers;
    }

    /**
     * From the moment at which each command was due until its record was read.
     *
     * @param prefix of the ids, different for each run on a store
     */
    Percentiles run(String prefix, Duration howLong, Arrivals arrivals) throws InterruptedException {
        int count = Math.toIntExact(howLong.toMillis() * PER_SECOND / 1000);
        Map<String, Long> due = new LinkedHashMap<>();
        AtomicReference<Exception> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        long begun = System.nanoTime();
        for (int n = 0; n < count; n++) {
            String id = prefix + n;
            long at = begun + n * (1_000_000_000L / PER_SECOND);
            for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            due.put(id, at);
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    post(id);
                } catch (IOException | InterruptedException | RuntimeException e) {
                    failure.set(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw new IllegalStateException("A command was not accepted", failure.get());
        }
        return times(due, arrivals.read());
    }

    private void post(String id) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(papers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"id\":\"" + id + "\",\"text\":\"" + Paper.TEXT + "\"}"))
                .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 201) {
            throw new IllegalStateException(papers + " answered " + status);
        }
    }

    private static Percentiles times(Map<String, Long> due, Map<String, Long> read) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!read.keySet().containsAll(due.keySet())) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Not every accepted command's record was read");
            }
            Thread.sleep(20);
        }
        return new Percentiles(due.entrySet().stream()
                .mapToLong(each -> read.getOrDefault(each.getKey(), 0L) - each.getValue())
                .toArray());
    }
}
