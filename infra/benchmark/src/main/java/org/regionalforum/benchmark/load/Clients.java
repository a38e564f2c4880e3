package org.regionalforum.benchmark.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Several clients that share the work. */
public final class Clients {
    private Clients() {}

    /**
     * Does every piece of work once.
     *
     * @param piece gets the numbers from 0
     * @return pieces per second
     */
    public static double share(int clients, int pieces, IntConsumer piece) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < clients; i++) {
            threads.add(Thread.ofPlatform().daemon().start(() -> {
                try {
                    for (int n = next.getAndIncrement(); n < pieces; n = next.getAndIncrement()) {
                        piece.accept(n);
                    }
                } catch (RuntimeException e) {
                    failure.set(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        return perSecond(pieces, System.nanoTime() - begun);
    }

    public static double perSecond(long pieces, long nanos) {
        return pieces * 1e9 / nanos;
    }
}
