package org.regionalforum.local.launch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A part that is kept running: started when what it needs is ready, started again whenever it ends by itself. */
final class RunningPart {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration LOG_END = Duration.ofSeconds(2);
    private static final int SIGNALS = 128;

    private final Part part;
    private final List<RunningPart> needed;
    private final PartLog log;
    private final Console console;
    private final Patience patience;
    private final Runnable changed;
    private final CountDownLatch firstReady = new CountDownLatch(1);
    private final Thread keeper;

    private volatile @Nullable Process process;
    private volatile boolean ready;
    private volatile boolean stopping;
    private volatile int restarts;
    private volatile @Nullable String gaveUp;

    /**
     * How long things may take.
     *
     * @param start until a part has to be ready
     * @param stop until a part that was asked to end is killed
     * @param firstPause before a part is started again; doubled each time until {@code longestPause}
     * @param steady after which a part counts as healthy again and its pause starts anew
     * @param tries how often a part may end before it was ever ready, until the platform gives up
     */
    record Patience(
            Duration start, Duration stop, Duration firstPause, Duration longestPause, Duration steady, int tries) {
        static final Patience USUAL = new Patience(
                Duration.ofSeconds(180),
                Duration.ofSeconds(15),
                Duration.ofMillis(500),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                3);
    }

    RunningPart(
            Part part, List<RunningPart> needed, PartLog log, Console console, Patience patience, Runnable changed) {
        this.part = part;
        this.needed = needed;
        this.log = log;
        this.console = console;
        this.patience = patience;
        this.changed = changed;
        this.keeper =
                Thread.ofPlatform().daemon().name("keeper of " + part.name()).unstarted(this::keep);
    }

    Part part() {
        return part;
    }

    List<RunningPart> needed() {
        return needed;
    }

    void start() {
        keeper.start();
    }

    boolean isReady() {
        return ready;
    }

    int restarts() {
        return restarts;
    }

    @Nullable
    Process process() {
        return process;
    }

    /** Why it will not be tried again before it was ever ready; null while there is hope. */
    @Nullable
    String gaveUp() {
        return gaveUp;
    }

    boolean awaitFirstReady(Duration upTo) throws InterruptedException {
        return firstReady.await(upTo.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void keep() {
        Duration pause = patience.firstPause();
        try {
            while (!stopping) {
                awaitNeeded();
                long began = System.nanoTime();
                int code = runOnce();
                if (stopping) {
                    return;
                }
                restarts++;
                if (firstReady.getCount() > 0 && restarts >= patience.tries()) {
                    gaveUp = part.name() + " does not start (" + ending(code) + "): " + log.lastLine() + " See "
                            + log.file() + ".";
                    return;
                }
                if (System.nanoTime() - began > patience.steady().toNanos()) {
                    pause = patience.firstPause();
                }
                console.say(part.name() + " ended (" + ending(code) + "); it is started again in " + pause.toMillis()
                        + " ms. See " + log.file());
                changed.run();
                Thread.sleep(pause);
                pause = shorter(pause.multipliedBy(2), patience.longestPause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            gaveUp = part.name() + " cannot be started: " + e.getMessage();
        }
    }

    private void awaitNeeded() throws InterruptedException {
        while (!stopping && !needed.stream().allMatch(RunningPart::isReady)) {
            Thread.sleep(LOOK);
        }
    }

    private int runOnce() throws IOException, InterruptedException {
        // Ctrl-C reaches every process of the terminal's session; only the launcher is to hear it, to keep the order.
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(part.command()));
        builder.environment().put("MALLOC_ARENA_MAX", "2"); // glibc keeps an arena for each thread otherwise
        builder.environment().putAll(part.environment());
        Process started = builder.redirectErrorStream(true).start();
        process = started;
        if (stopping) {
            started.destroyForcibly();
        }
        changed.run();
        Thread listener =
                Thread.ofPlatform().daemon().name("log of " + part.name()).start(() -> listen(started));
        if (part.readiness() instanceof Readiness.Answers(URI address)) {
            Thread.ofPlatform().daemon().name("probe of " + part.name()).start(() -> probe(started, address));
        }
        int code = started.waitFor();
        ready = false;
        listener.join(LOG_END);
        return code;
    }

    private void probe(Process started, URI address) {
        if (Probe.untilAnswered(address, () -> process == started && started.isAlive(), patience.start())) {
            becameReady(started);
        } else if (started.isAlive() && !stopping) {
            console.say(part.name() + " was not ready after " + patience.start().toSeconds() + " s. See " + log.file());
            started.destroyForcibly();
        }
    }

    private void listen(Process started) {
        try (var said = started.inputReader()) {
            log.copy(said, line -> {
                if (part.readiness() instanceof Readiness.Says(String beginning) && line.startsWith(beginning)) {
                    becameReady(started);
                }
                console.heard(part.name(), line);
            });
        } catch (IOException e) {
            console.say("The log of " + part.name() + " is cut: " + e.getMessage());
        }
    }

    private void becameReady(Process started) {
        if (process == started && started.isAlive()) {
            ready = true;
            firstReady.countDown();
            changed.run();
        }
    }

    /** Ends the part and returns when it has ended. */
    void stop() {
        stopping = true;
        Process running = process;
        try {
            if (running != null && running.isAlive()) {
                running.destroy();
                if (!running.waitFor(patience.stop())) {
                    console.say(part.name() + " did not end by itself and is killed.");
                    running.destroyForcibly().waitFor();
                }
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        keeper.interrupt();
    }

    private static String ending(int code) {
        return code > SIGNALS ? "signal " + (code - SIGNALS) : "exit code " + code;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
