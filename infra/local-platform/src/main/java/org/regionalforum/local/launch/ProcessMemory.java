package org.regionalforum.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What a process costs: its proportional set size, so that pages shared by several processes count once in a sum. */
public final class ProcessMemory {
    private ProcessMemory() {}

    /** In KiB; empty where the system does not tell. */
    public static OptionalLong proportionalKib(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
