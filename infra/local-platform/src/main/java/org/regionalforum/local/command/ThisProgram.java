package org.regionalforum.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How this very JVM was started, to start another one like it. */
final class ThisProgram {
    private static final Set<String> INHERITED = Set.of("-Xm", "-XX", "-Xs", "-Df");

    private ThisProgram() {}

    static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> INHERITED.stream().anyMatch(a::startsWith))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ForumCommand.class.getName()));
        command.addAll(arguments);
        return command;
    }
}
