package org.regionalforum.local.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regionalforum.local.launch.DataFolder;
import org.regionalforum.local.launch.ProcessMemory;
import org.regionalforum.local.launch.RunState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./forum status}: exit code 0 if everything is ready, 3 if not. */
@Command(name = "status", description = "Shows what runs, where it listens and what memory it takes.")
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_READY = 3;
    private static final int KIB_PER_MIB = 1024;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", description = "for programs")
    private boolean json;

    /** @param memoryKib proportional set size; 0 where the system does not tell */
    private record Line(String name, long pid, List<Integer> ports, boolean ready, int restarts, long memoryKib) {

        static Line of(RunState.Running running) {
            Optional<ProcessHandle> process = running.process();
            return new Line(
                    running.name(),
                    running.pid(),
                    running.ports(),
                    running.ready() && process.isPresent(),
                    running.restarts(),
                    process.isPresent()
                            ? ProcessMemory.proportionalKib(running.pid()).orElse(0)
                            : 0);
        }

        String text() {
            return String.format(
                    "%-12s %8d  %-11s %-9s %8d MiB%s",
                    name,
                    pid,
                    ports.stream().map(String::valueOf).collect(Collectors.joining(",")),
                    ready ? "ready" : "not ready",
                    memoryKib / KIB_PER_MIB,
                    restarts > 0 ? "  started again " + restarts + " times" : "");
        }
    }

    private record Report(boolean running, boolean ready, int basePort, long memoryKib, List<Line> parts) {}

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        Report report =
                RunState.current(folder).map(StatusCommand::report).orElse(new Report(false, false, 0, 0, List.of()));
        System.out.println(json ? JsonMapper.builder().build().writeValueAsString(report) : text(folder, report));
        return report.ready() ? 0 : NOT_READY;
    }

    private static Report report(RunState state) {
        List<Line> lines = Stream.concat(Stream.of(state.launcher()), state.parts().stream())
                .map(Line::of)
                .toList();
        return new Report(
                true,
                lines.stream().allMatch(Line::ready),
                state.basePort(),
                lines.stream().mapToLong(Line::memoryKib).sum(),
                lines);
    }

    private static String text(DataFolder folder, Report report) {
        if (!report.running()) {
            return "Nothing runs on " + folder.path() + ".";
        }
        return String.format("%-12s %8s  %-11s %-9s %12s%n", "part", "process", "ports", "", "memory")
                + report.parts().stream().map(Line::text).collect(Collectors.joining(System.lineSeparator()))
                + String.format("%n%-43s %9d MiB", "together", report.memoryKib() / KIB_PER_MIB);
    }
}
