package org.regionalforum.local.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a JVM of the platform is started: small heap, serial collector, compact headers, an AOT cache where there is one. */
final class Java {
    /** Flags that change how objects lie in memory: a cache made with others is of no use. */
    static final List<String> LAYOUT = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    private Java() {}

    static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> command(int heapMib, List<String> start) {
        List<String> command = new ArrayList<>(List.of(program(), "-Xms24m", "-Xmx" + heapMib + "m"));
        command.addAll(LAYOUT);
        command.addAll(List.of(
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:TrimNativeHeapInterval=10000",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:aot=off",
                "-Xlog:cds=off",
                "-Duser.timezone=UTC"));
        command.addAll(start);
        return command;
    }
}
