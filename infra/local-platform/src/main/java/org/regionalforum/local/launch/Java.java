package org.regionalforum.local.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a JVM of the platform is started: small heap, serial collector, compact headers, an AOT cache where there is one. */
final class Java {
    /** Flags that change how objects lie in memory: a cache made with others is of no use. */
    static final List<String> LAYOUT = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    /** Further flags for every JVM of the platform, with blanks between them; they take the place of {@link #QUICK}. */
    private static final String MORE = "FORUM_JVM_FLAGS";

    /** The first compiler alone: the platform is ready in two thirds of the time, and few here run it for long. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

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
        more().forEach(command::add);
        command.addAll(start);
        return command;
    }

    private static Stream<String> more() {
        String flags = System.getenv().getOrDefault(MORE, QUICK).strip();
        return flags.isEmpty() ? Stream.empty() : Stream.of(flags.split("\\s+"));
    }
}
