package org.regionalforum.local.launch;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.regionalforum.local.launch.RunState.Running;
import org.regionalforum.localstore.LocalStore;

/** From an empty or kept data folder to a platform that serves, until the process is asked to end. */
public final class Launcher {
    private static final Duration DISK_LOOK = Duration.ofSeconds(30);
    private static final int LOW_DISK_MIB = 200;
    private static final int TRAININGS_AT_ONCE = 2;

    private final Path root;
    private final DataFolder data;
    private final Ports ports;
    private final Console console;

    public Launcher(Path root, DataFolder data, Ports ports, Console console) {
        this.root = root;
        this.data = data;
        this.ports = ports;
        this.console = console;
    }

    /**
     * Starts everything, does what is to be done once it is ready, and returns when the process is told to end.
     *
     * @param demo whether a new data folder is to be filled
     * @param whenReady runs once all parts are ready
     * @throws Trouble if the platform cannot be started; nothing is left running then
     */
    public void run(boolean demo, Runnable whenReady) throws IOException, InterruptedException {
        try (FileLock lock = data.lock()) {
            Leftovers.end(data, console);
            List<Plan.Planned> plan = new Plan(new Build(root), data, ports).parts();
            plan.forEach(part -> part.ports()
                    .forEach(port -> Ports.refuseIfTaken(port, part.program().name())));
            RunState.starting(ports).write(data);
            if (demo) {
                data.wantDemoIfNew();
            }
            FastStart.delete(data.of("tmp"));
            Platform platform = new Platform(prepared(plan), data, ports, console, RunningPart.Patience.USUAL);
            CountDownLatch ended = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(platform, ended), "end"));
            console.say("Starting on ports " + ports.base() + " to " + (ports.base() + Ports.COUNT - 1) + ", data in "
                    + data.path());
            if (platform.start()) {
                whenReady.run();
            }
            watchDisk(ended);
            lock.release();
        }
    }

    /** Says once when the disk is about to be full, and again only after there was room in between. */
    private void watchDisk(CountDownLatch ended) throws InterruptedException {
        boolean said = false;
        while (!ended.await(DISK_LOOK.toSeconds(), TimeUnit.SECONDS)) {
            boolean low = data.freeMib() < LOW_DISK_MIB;
            if (low && !said) {
                console.say("The disk of " + data.path() + " is nearly full: " + data.freeMib()
                        + " MiB left. Writes fail once it is; free some.");
            }
            said = low;
        }
    }

    private void end(Platform platform, CountDownLatch ended) {
        console.say("Ending…");
        platform.stop();
        try {
            RunState.forget(data);
        } catch (IOException e) {
            console.say("The list of processes stays: " + e.getMessage());
        }
        console.say("Everything has ended.");
        ended.countDown();
    }

    private List<Part> prepared(List<Plan.Planned> plan) throws IOException, InterruptedException {
        FastStart fastStart =
                new FastStart(new Build(root).preparedPrograms(), !"false".equals(System.getenv("FORUM_FAST_START")));
        List<String> missing = new ArrayList<>();
        for (Plan.Planned part : plan) {
            if (!fastStart.isPrepared(part.program())) {
                missing.add(part.program().name());
            }
        }
        if (missing.isEmpty()) {
            return parts(plan, fastStart);
        }
        console.say("Preparing fast starts, once per build, about a minute: " + String.join(", ", missing));
        // Applications make their indexes while they start: without a store their training would end half way.
        try (LocalStore rehearsal = LocalStore.inMemory(0)) {
            return parts(plan.stream().map(p -> p.rehearsingOn(rehearsal.uri())).toList(), fastStart);
        }
    }

    private List<Part> parts(List<Plan.Planned> plan, FastStart fastStart) throws InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(TRAININGS_AT_ONCE)) {
            List<Callable<Part>> jobs = plan.stream()
                    .map(p -> (Callable<Part>) () -> p.with(fastStart.prepare(p.program()), temporary(p)))
                    .toList();
            List<Part> parts = new ArrayList<>();
            for (Future<Part> part : workers.invokeAll(jobs)) {
                parts.add(part.get());
            }
            return parts;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Trouble trouble) {
                throw trouble;
            }
            throw new Trouble("The programs cannot be prepared: " + e.getCause(), e);
        }
    }

    /** Temporary files of its own for each part: what kill -9 leaves there goes at the next start. */
    private List<String> temporary(Plan.Planned part) throws IOException {
        Path folder = data.of("tmp").resolve(part.program().name());
        java.nio.file.Files.createDirectories(folder);
        return List.of("-Djava.io.tmpdir=" + folder);
    }

    /** A command in a session of its own, so that it outlives the terminal. */
    public static List<String> ownSession(List<String> command) {
        return OwnSession.of(command);
    }

    /** Asks the running launcher to end and waits until it has; false when none runs. */
    public static boolean stop(DataFolder data, Duration upTo) throws InterruptedException {
        var launcher = RunState.current(data).map(RunState::launcher).flatMap(Running::process);
        if (launcher.isEmpty()) {
            return false;
        }
        launcher.get().destroy();
        long end = System.nanoTime() + upTo.toNanos();
        while (launcher.get().isAlive()) {
            if (System.nanoTime() > end) {
                throw new Trouble("The platform has not ended after " + upTo.toSeconds() + " s (launcher: process "
                        + launcher.get().pid() + ").");
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        return true;
    }
}
