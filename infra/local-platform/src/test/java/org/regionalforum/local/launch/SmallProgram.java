package org.regionalforum.local.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;

/** A program of one class, to be packed into a jar and trained. */
final class SmallProgram {
    private SmallProgram() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        boolean cached = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(a -> a.startsWith("-XX:AOTCache="));
        if (args.length > 0 && args[0].equals("dies")) {
            // Nothing milder will do: even Runtime.halt() writes the cache.
            new ProcessBuilder(
                            "kill", "-9", String.valueOf(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
        }
        System.out.println("READY");
        System.out.println(cached ? "classes from a cache" : "classes from the jar");
        new CountDownLatch(1).await();
    }
}
