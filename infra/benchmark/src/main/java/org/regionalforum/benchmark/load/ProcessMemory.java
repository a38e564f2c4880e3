package org.regionalforum.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process takes of the machine's memory; shared pages count by their share. */
public final class ProcessMemory {
    private static final double KIB_PER_MIB = 1024;

    private ProcessMemory() {}

    /** Proportional set size in MiB; NaN where the system does not tell. */
    public static double mib(long process) {
        Path rollup = Path.of("/proc/" + process + "/smaps_rollup");
        if (!Files.isReadable(rollup)) {
            return Double.NaN;
        }
        try {
            return Files.readAllLines(rollup).stream()
                            .filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / KIB_PER_MIB;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
