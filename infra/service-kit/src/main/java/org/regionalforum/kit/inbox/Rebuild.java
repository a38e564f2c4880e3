package org.regionalforum.kit.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the read models of a table anew from the topics while they are read and while facts arrive. They grow in collections
 * beside the live ones; when they have caught up, the live inbox waits for a moment, the last facts are read, and the new
 * collections take the place of the old. Each collection belongs to one table alone.
 */
public final class Rebuild implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);
    private static final Duration MOMENT = Duration.ofSeconds(20);
    private static final Duration ALL_KNOW = Gate.KNOWN.multipliedBy(2);

    private final Tables tables;
    private final Gate gate;
    private final Function<String, RebuildRun> runs;
    private final Map<String, Thread> threads = new ConcurrentHashMap<>();
    private volatile boolean running;

    /**
     * How far the last rebuild of a table is.
     *
     * @param state {@code RUNNING}, {@code SWAPPING}, {@code DONE} or {@code FAILED}
     * @param read records read so far, of {@code total}
     * @param reason of the failure, without data of facts
     */
    public record State(
            String table,
            String state,
            Instant begun,
            @Nullable Instant ended,
            long read,
            long total,
            @Nullable String reason) {}

    Rebuild(Tables tables, Gate gate, Function<String, RebuildRun> runs) {
        this.tables = tables;
        this.gate = gate;
        this.runs = runs;
    }

    /** Names of the tables that can be rebuilt: those that do nothing but project. */
    public List<String> tables() {
        return tables.all().stream()
                .filter(Table::onlyProjects)
                .map(Table::name)
                .toList();
    }

    public List<State> states() {
        return gate.states();
    }

    /**
     * Begins in the background.
     *
     * @throws Refusal where there is no such table, or it is being rebuilt
     */
    public void start(String table) {
        if (!tables().contains(table)) {
            throw Refusal.notFound();
        }
        String token = gate.open(table);
        if (token == null) {
            throw Refusal.conflict("rebuild.running");
        }
        threads.put(table, Thread.ofPlatform().daemon().name("rebuild-" + table).start(() -> run(table, token)));
    }

    private void run(String table, String token) {
        log.info("Rebuild of {} begins", table);
        try (RebuildRun run = runs.apply(table)) {
            Thread.sleep(ALL_KNOW); // from now on every process passes through the gate
            run.read((read, total) -> heard(table, token, "RUNNING", read, total));
            swap(table, token, run);
            gate.end(table, token, "DONE", "");
            log.info("Rebuild of {} is done", table);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("Rebuild of {} failed: {}", table, e.toString());
            gate.end(table, token, "FAILED", Reason.of(e));
        }
    }

    private void swap(String table, String token, RebuildRun run) throws InterruptedException {
        while (true) {
            heard(table, token, "RUNNING", run.count(), run.count());
            Thread.sleep(ALL_KNOW); // should it have been silent for so long that it was taken for dead
            heard(table, token, "SWAPPING", run.count(), run.count());
            Instant patience = Instant.now().plus(MOMENT);
            while (gate.held(table) && Instant.now().isBefore(patience)) {
                Thread.sleep(20);
            }
            if (!gate.held(table)) {
                run.read((read, total) -> heard(table, token, "SWAPPING", read, total));
                run.swap();
                return;
            }
            heard(
                    table,
                    token,
                    "RUNNING",
                    run.count(),
                    run.count()); // somebody was killed in a batch: let the others go on
            Thread.sleep(MOMENT);
        }
    }

    private void heard(String table, String token, String state, long read, long total) {
        if (!running || !gate.heard(table, token, state, read, total)) {
            throw new IllegalStateException("ended from outside");
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        threads.values().forEach(thread -> {
            try {
                thread.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
