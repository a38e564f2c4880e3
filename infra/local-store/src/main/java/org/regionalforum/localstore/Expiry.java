package org.regionalforum.localstore;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Removes documents whose time is over, once a minute as MongoDB does; mongo-java-server keeps them for ever. */
final class Expiry implements AutoCloseable {

    private static final long MINUTE = 60;

    private final ScheduledExecutorService minutes = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-expiry").factory());

    Expiry(StoreBackend backend, Clock clock) {
        minutes.scheduleWithFixedDelay(() -> backend.expire(clock.instant()), MINUTE, MINUTE, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        minutes.close();
    }
}
