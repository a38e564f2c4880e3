package org.regionalforum.kit.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.regionalforum.kit.operations.Overview.Figure;

/** The gauges that a service itself brings, beside those that the overview tells in words. */
final class Figures {
    private static final String OURS = "forum.";
    private static final List<String> TOLD = List.of("forum.inbox.", "forum.outbox.", "forum.due.");

    private final MeterRegistry meters;

    Figures(MeterRegistry meters) {
        this.meters = meters;
    }

    List<Figure> now() {
        return meters.getMeters().stream()
                .filter(Gauge.class::isInstance)
                .map(Gauge.class::cast)
                .filter(gauge -> isOwn(gauge.getId().getName()))
                .map(gauge -> new Figure(named(gauge.getId()), gauge.value()))
                .filter(figure -> Double.isFinite(figure.value()))
                .sorted(Comparator.comparing(Figure::name))
                .toList();
    }

    private static boolean isOwn(String name) {
        return name.startsWith(OURS) && TOLD.stream().noneMatch(name::startsWith);
    }

    private static String named(Meter.Id id) {
        return id.getTags().isEmpty()
                ? id.getName()
                : id.getTags().stream()
                        .map(tag -> tag.getKey() + "=" + tag.getValue())
                        .collect(Collectors.joining(", ", id.getName() + " (", ")"));
    }
}
