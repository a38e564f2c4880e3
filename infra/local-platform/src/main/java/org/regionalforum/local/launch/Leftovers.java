package org.regionalforum.local.launch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The parts of a launcher that was killed: they live on without it and hold its ports and files. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(50);

    private Leftovers() {}

    /** Ends exactly the processes that the last launcher of this folder had started and written down. */
    static void end(DataFolder data, Console console) throws InterruptedException {
        List<ProcessHandle> left = RunState.last(data).stream()
                .flatMap(s -> s.parts().stream())
                .flatMap(p -> p.process().stream())
                .toList();
        if (left.isEmpty()) {
            return;
        }
        console.say("Ending " + left.size() + " processes that a killed launcher left behind.");
        left.forEach(ProcessHandle::destroy);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (left.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            Thread.sleep(LOOK);
        }
        left.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : left) {
            process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        }
    }
}
