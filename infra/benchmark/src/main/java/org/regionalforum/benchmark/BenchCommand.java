package org.regionalforum.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.benchmark.deciding.AdoptionBenchmark;
import org.regionalforum.benchmark.deciding.MemberCost;
import org.regionalforum.benchmark.deciding.ReplicaBenchmark;
import org.regionalforum.benchmark.deciding.StreamsBenchmark;
import org.regionalforum.benchmark.deciding.VoteBenchmark;
import org.regionalforum.benchmark.directory.DirectoryBenchmark;
import org.regionalforum.benchmark.fanout.FanOutBenchmark;
import org.regionalforum.benchmark.fanout.FollowerCost;
import org.regionalforum.benchmark.gateway.GatewayBenchmark;
import org.regionalforum.benchmark.inbox.InboxBenchmark;
import org.regionalforum.benchmark.latency.LatencyBenchmark;
import org.regionalforum.benchmark.platform.PeopleBenchmark;
import org.regionalforum.benchmark.platform.PlatformBenchmark;
import org.regionalforum.benchmark.platform.TestDuration;
import org.regionalforum.benchmark.projects.ProjectsBenchmark;
import org.regionalforum.benchmark.relay.RelayBenchmark;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.report.MarkdownTable;
import org.regionalforum.benchmark.stage.Benchmark;
import org.regionalforum.benchmark.stage.Quiet;
import org.regionalforum.benchmark.stage.Repository;
import org.regionalforum.benchmark.stage.Scale;
import org.regionalforum.benchmark.stage.Servers;
import org.regionalforum.benchmark.stage.StoreKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./forum bench}: exit code 0 where everything could be measured, whether or not the bars are met. */
@Command(
        name = "./forum bench",
        mixinStandardHelpOptions = true,
        description = "Measures, and compares with the reference in the same run.")
final class BenchCommand implements Callable<Integer> {
    /** What can be measured. */
    enum What {
        RELAY,
        LATENCY,
        INBOX,
        DIRECTORY,
        VOTE,
        ADOPTION,
        REPLICA,
        FANOUT,
        COST,
        PROJECTS,
        GATEWAY,
        STREAMS,
        PLATFORM,
        PEOPLE
    }

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "WHAT",
            description = "some of ${COMPLETION-CANDIDATES}; default: all")
    private Set<What> only = EnumSet.allOf(What.class);

    @Option(
            names = "--store",
            split = ",",
            paramLabel = "STORE",
            description = "${COMPLETION-CANDIDATES}; default: both")
    private Set<StoreKind> stores = EnumSet.allOf(StoreKind.class);

    @Option(names = "--quick", description = "little of everything, only to see that it works; its figures say nothing")
    private boolean quick;

    @Option(names = "--out", paramLabel = "FILE", description = "where the table is written besides")
    private @Nullable Path out;

    @Option(
            names = "--test-log",
            paramLabel = "FILE",
            description = "what ./forum test printed: its duration is taken in")
    private @Nullable Path testLog;

    private final List<Figure> figures = new ArrayList<>();

    static void main(String... arguments) {
        // Shorter than what servers keep: else a request meets a connection that is just being closed.
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
        System.exit(new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Quiet.please();
        Repository repository = Repository.here();
        Scale scale = quick ? Scale.QUICK : Scale.FULL;
        String machine = Machine.text();
        say(machine);
        Path scratch = Files.createTempDirectory("forum-bench");
        try {
            for (StoreKind store : stores) {
                onStore(store, scale, repository, Files.createDirectory(scratch.resolve(store.text())));
            }
            if (only.contains(What.PLATFORM)) {
                say("The whole platform…");
                take(new PlatformBenchmark(repository, scratch).run(scale == Scale.FULL));
            }
            if (only.contains(What.PEOPLE)) {
                say("A thousand people on the whole platform…");
                take(new PeopleBenchmark(repository, scratch).run(scale == Scale.FULL));
            }
            if (testLog != null) {
                take(List.of(TestDuration.in(testLog)));
            }
        } finally {
            delete(scratch);
        }
        String table = machine + "\n\n" + new MarkdownTable(figures).text();
        System.out.print("\n" + table);
        if (out != null) {
            Files.writeString(out, table);
        }
        return 0;
    }

    /** Each benchmark has servers of its own, so that none meets what another left. */
    private void onStore(StoreKind store, Scale scale, Repository repository, Path scratch)
            throws IOException, InterruptedException {
        for (Map.Entry<What, List<Benchmark>> each : benchmarks().entrySet()) {
            if (only.contains(each.getKey())) {
                String name = each.getKey().name().toLowerCase(Locale.ROOT);
                say(name + " on the " + store.text() + " store…");
                Path own = Files.createDirectory(scratch.resolve(name));
                try (Servers servers = Servers.start(store, scale, own, repository)) {
                    for (Benchmark part : each.getValue()) {
                        take(part.run(servers.stage()));
                    }
                }
            }
        }
    }

    private static Map<What, List<Benchmark>> benchmarks() {
        return new EnumMap<>(Map.ofEntries(
                Map.entry(What.RELAY, List.of(new RelayBenchmark())),
                Map.entry(What.LATENCY, List.of(new LatencyBenchmark())),
                Map.entry(What.INBOX, List.of(new InboxBenchmark())),
                Map.entry(What.DIRECTORY, List.of(new DirectoryBenchmark())),
                Map.entry(What.VOTE, List.of(new VoteBenchmark())),
                Map.entry(What.ADOPTION, List.of(new AdoptionBenchmark())),
                Map.entry(What.REPLICA, List.of(new ReplicaBenchmark())),
                Map.entry(What.FANOUT, List.of(new FanOutBenchmark())),
                Map.entry(What.COST, List.of(new FollowerCost(), new MemberCost())),
                Map.entry(What.PROJECTS, List.of(new ProjectsBenchmark())),
                Map.entry(What.GATEWAY, List.of(new GatewayBenchmark())),
                Map.entry(What.STREAMS, List.of(new StreamsBenchmark()))));
    }

    private void take(List<Figure> measured) {
        measured.forEach(figure -> System.out.println(figure.line()));
        figures.addAll(measured);
    }

    private static void say(String text) {
        System.err.println(text);
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
