package org.regionalforum.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One run of a program that writes its AOT cache when it ends. */
final class Training {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration LOOK = Duration.ofMillis(100);

    /** A small training heap makes the collector part of what is trained, and the writing of the cache needs room. */
    private static final int HEAP_MIB = 256;

    private Training() {}

    /** Whether it came to its end; on a machine that is too busy it is worth trying another time. */
    static boolean run(Program program, List<String> entry, Path cache, Path log)
            throws IOException, InterruptedException {
        List<String> start = new ArrayList<>(List.of("-XX:AOTCacheOutput=" + cache));
        Path scratch = Files.createTempDirectory("forum-training");
        switch (program.start()) {
            case Program.Start.Boot() -> {
                start.add("-Dspring.context.exit=onRefresh");
                start.addAll(entry);
            }
            case Program.Start.Main main -> {
                start.addAll(entry);
                main.rehearsal().forEach(a -> start.add(a.replace("{dir}", scratch.toString())));
            }
        }
        ProcessBuilder builder = new ProcessBuilder(Java.command(Math.max(HEAP_MIB, program.heapMib()), start));
        builder.environment().putAll(program.training());
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Thread together = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(together);
        try {
            if (program.start() instanceof Program.Start.Main main) {
                endOnceReady(process, main.readyLine(), log);
            }
            return process.waitFor(PATIENCE);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            forget(together);
            FastStart.delete(scratch);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The launcher is ending, and the hook with it.
        }
    }

    private static void endOnceReady(Process process, String readyLine, Path log)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (Files.readAllLines(log).stream().anyMatch(line -> line.startsWith(readyLine))) {
                process.destroy();
                return;
            }
            Thread.sleep(LOOK);
        }
    }
}
