package org.regionalforum.compose;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of metrics: those that the code makes, and those that rules and dashboards ask for. */
final class Metrics {
    /** What Spring Boot and Micrometer make in every application; that it is there is seen on the running stack. */
    static final Set<String> OF_THE_FRAMEWORK = Set.of(
            "http_server_requests_seconds_count",
            "http_server_requests_seconds_sum",
            "http_server_requests_seconds_max",
            "jvm_memory_used_bytes",
            "process_cpu_usage");

    /** What Prometheus itself knows. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up", "ALERTS");

    private static final Pattern MADE = Pattern.compile(
            "(Gauge\\.builder|Timer\\.builder|Counter\\.builder|\\.counter|gauge)\\(\\s*(?:registry,\\s*)?\"(forum\\.[a-z.]+)\"([^;]{0,400})");
    private static final Pattern NAME = Pattern.compile("\\b([a-zA-Z_]+)(?=\\{|\\[|\\)| [><=]|\\s*$)");

    private Metrics() {}

    /** As Prometheus shows them. */
    static Set<String> made() {
        Set<String> names = new TreeSet<>();
        List<Path> sources = Stream.of(
                        "membership-service",
                        "projects-service",
                        "forum-service",
                        "notification-service",
                        "gateway",
                        "infra/service-kit")
                .flatMap(module -> Repository.below(module + "/src/main/java", ".java").stream())
                .toList();
        for (Path source : sources) {
            Matcher meter = MADE.matcher(Repository.text(source));
            while (meter.find()) {
                String name = meter.group(2).replace('.', '_');
                boolean seconds = meter.group(3).contains("baseUnit(\"seconds\")") && !name.endsWith("_seconds");
                switch (meter.group(1)) {
                    case "Timer.builder" ->
                        Stream.of("count", "sum", "max").forEach(part -> names.add(name + "_seconds_" + part));
                    case "Counter.builder", ".counter" -> names.add(name + "_total");
                    default -> names.add(seconds ? name + "_seconds" : name);
                }
            }
        }
        return names;
    }

    /** Of an expression in PromQL. */
    static Set<String> asked(String expression) {
        String bare = expression.replaceAll("\"[^\"]*\"", "").replaceAll("by \\([^)]*\\)", "");
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(bare.replaceAll("\\{[^}]*}", "{"));
        while (name.find()) {
            if (!OF_PROMETHEUS.contains(name.group(1))) {
                names.add(name.group(1));
            }
        }
        return names;
    }
}
