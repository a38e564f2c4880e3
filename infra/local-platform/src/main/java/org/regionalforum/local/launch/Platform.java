package org.regionalforum.local.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.regionalforum.local.launch.RunState.Running;

/** All parts together: started as soon as what they need is ready, ended in the opposite order. */
final class Platform {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Map<String, RunningPart> parts = new LinkedHashMap<>();
    private final DataFolder data;
    private final Ports ports;
    private final Console console;
    private volatile boolean ready;
    private volatile boolean stopped;

    /** @param plan every part after the parts that it needs */
    Platform(List<Part> plan, DataFolder data, Ports ports, Console console, RunningPart.Patience patience) {
        this.data = data;
        this.ports = ports;
        this.console = console;
        for (Part part : plan) {
            List<RunningPart> needed = part.after().stream()
                    .map(name -> Objects.requireNonNull(parts.get(name), () -> part.name() + " stands before " + name))
                    .toList();
            PartLog log = new PartLog(data.log(part.name()));
            parts.put(part.name(), new RunningPart(part, needed, log, console, patience, this::note));
        }
    }

    /**
     * Starts everything and returns when all is ready; false when it was stopped before.
     *
     * @throws Trouble if a part cannot be started; everything has been ended again then
     */
    boolean start() throws InterruptedException {
        long began = System.nanoTime();
        parts.values().forEach(RunningPart::start);
        List<RunningPart> waiting = new ArrayList<>(parts.values());
        while (!waiting.isEmpty() && !stopped) {
            for (RunningPart part : List.copyOf(waiting)) {
                if (part.awaitFirstReady(LOOK)) {
                    waiting.remove(part);
                    console.say(String.format(
                            "  %-12s ready after %.1f s", part.part().name(), (System.nanoTime() - began) / 1e9));
                }
                String reason = part.gaveUp();
                if (reason != null) {
                    stop();
                    throw new Trouble(reason);
                }
            }
        }
        ready = waiting.isEmpty();
        note();
        return ready;
    }

    synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        List<RunningPart> backwards = new ArrayList<>(parts.values());
        Collections.reverse(backwards);
        Map<RunningPart, CompletableFuture<Void>> ends = new HashMap<>();
        for (RunningPart part : backwards) {
            CompletableFuture<?>[] dependents = backwards.stream()
                    .filter(other -> other.needed().contains(part))
                    .map(ends::get)
                    .toArray(CompletableFuture[]::new);
            ends.put(part, CompletableFuture.allOf(dependents).thenRunAsync(part::stop, Thread::startVirtualThread));
        }
        CompletableFuture.allOf(ends.values().toArray(CompletableFuture[]::new)).join();
    }

    /** Writes down what runs, for {@code status}, {@code stop} and the next start after a kill. */
    private void note() {
        synchronized (parts) { // what is written last was also looked at last
            try {
                state().write(data);
            } catch (IOException e) {
                console.say("The list of processes cannot be written: " + e.getMessage());
            }
        }
    }

    private RunState state() {
        List<Running> running = new ArrayList<>();
        for (RunningPart part : parts.values()) {
            Process process = part.process();
            if (process != null) {
                running.add(Running.of(
                        part.part().name(), process.toHandle(), part.part().ports(), part.isReady(), part.restarts()));
            }
        }
        Running launcher = Running.of("launcher", ProcessHandle.current(), List.of(), ready, 0);
        return new RunState(launcher, ports.base(), ready, running);
    }
}
