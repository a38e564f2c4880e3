package org.regionalforum.benchmark.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** Readers who ask for one address again and again, each as soon as the answer is there. */
public final class Readers {
    private static final int COUNT = 8;

    private final HttpClient client;
    private final int count;

    public Readers(HttpClient client) {
        this(client, COUNT);
    }

    public Readers(HttpClient client, int count) {
        this.client = client;
        this.count = count;
    }

    /** What they saw. */
    public record Seen(double perSecond, Percentiles times) {}

    public Seen read(URI address, Duration howLong) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        AtomicReference<Exception> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofPlatform().daemon().start(() -> {
                try {
                    while (System.nanoTime() - begun < howLong.toNanos()) {
                        long asked = System.nanoTime();
                        answered(request);
                        times.add(System.nanoTime() - asked);
                    }
                } catch (IOException | InterruptedException | RuntimeException e) {
                    failure.set(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw new IllegalStateException(address + " was not answered", failure.get());
        }
        double rate = Clients.perSecond(times.size(), System.nanoTime() - begun);
        return new Seen(
                rate, new Percentiles(times.stream().mapToLong(Long::longValue).toArray()));
    }

    /** The answer's text. */
    public String text(URI address) throws IOException, InterruptedException {
        return answered(HttpRequest.newBuilder(address).build());
    }

    private String answered(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
