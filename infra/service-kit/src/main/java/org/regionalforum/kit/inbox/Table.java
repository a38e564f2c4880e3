package org.regionalforum.kit.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Applies facts as one {@link Subscriptions} table says: in waves, each with at most one fact of a source and one write of a
 * document and guard, so that many go to the store at once and those of a source stay in order.
 */
final class Table {
    private final Subscriptions lines;
    private final JsonMapper json;
    private final Attempts attempts;
    private final Parking letters;
    private final InboxMeters meters;

    Table(Subscriptions lines, JsonMapper json, Attempts attempts, Parking letters, InboxMeters meters) {
        this.lines = lines;
        this.json = json;
        this.attempts = attempts;
        this.letters = letters;
        this.meters = meters;
    }

    String name() {
        return lines.name();
    }

    List<String> topics() {
        return lines.topics();
    }

    /** Whether its read models can be made anew from the topics. */
    boolean onlyProjects() {
        return lines.onlyProjects();
    }

    /** The same lines with another place to write to. */
    Table with(Attempts others, Parking parking) {
        return new Table(lines, json, others, parking, meters.silent());
    }

    /** Applies or parks every fact of the batch that concerns this table; a failure of the store itself is thrown. */
    void take(List<Received> batch) {
        Map<String, Lane> lanes = new LinkedHashMap<>();
        for (Received received : batch) {
            if (concerns(received)) {
                lanes.computeIfAbsent(received.stream(), stream -> new Lane()).add(received);
            }
        }
        if (lanes.isEmpty()) {
            return;
        }
        for (String blocked : letters.blocked(name(), lanes.keySet())) {
            parkAll(lanes.remove(blocked));
        }
        while (!lanes.isEmpty()) {
            wave(lanes);
        }
    }

    /** Applies one fact that was parked. */
    Outcome apply(Received received) {
        Outcome outcome = attempts.run(List.of(prepared(received))).getFirst();
        if (outcome instanceof Outcome.Applied) {
            meters.applied(name(), received.type());
        }
        return outcome;
    }

    private void wave(Map<String, Lane> lanes) {
        List<Step> wave = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Lane lane : lanes.values()) {
            Step first = lane.first(this::prepared);
            if (first.joins(keys)) {
                wave.add(first);
            }
        }
        List<Outcome> outcomes = attempts.run(wave);
        for (int i = 0; i < wave.size(); i++) {
            settle(lanes, wave.get(i).received(), outcomes.get(i));
        }
    }

    private void settle(Map<String, Lane> lanes, Received received, Outcome outcome) {
        lanes.computeIfPresent(received.stream(), (stream, lane) -> {
            lane.removeFirst();
            switch (outcome) {
                case Outcome.Applied applied -> meters.applied(name(), received.type());
                case Outcome.Parked parked -> {
                    letters.park(name(), received, parked);
                    received.cause().run(() -> meters.parked(name(), received, parked));
                    parkAll(lane);
                    return null;
                }
            }
            return lane.isEmpty() ? null : lane;
        });
    }

    private void parkAll(@Nullable Lane lane) {
        if (lane != null) {
            lane.facts().forEach(received -> letters.park(name(), received, Outcome.Parked.behind()));
        }
    }

    private Step prepared(Received received) {
        try {
            return new Step(received, deed(received, received.meta()));
        } catch (RuntimeException e) {
            if (Outage.is(e)) {
                throw e;
            }
            return new Step(received, new Deed.Unable(e));
        }
    }

    private Deed deed(Received received, FactMeta meta) {
        byte[] data = received.data();
        if (data == null) {
            Subscriptions.Entry<String> erasure = lines.erasures().get(received.topic());
            return erasure == null ? new Deed.Write(List.of()) : erasure.deed(received.key(), meta);
        }
        Subscriptions.Entry<?> entry = lines.entries().get(received.type());
        if (entry == null) {
            throw new Malformed("ce_type is missing or unknown");
        }
        return entry.deed(json, data, meta);
    }

    boolean concerns(Received received) {
        if (!lines.topics().contains(received.topic())) {
            return false;
        }
        if (received.data() == null) {
            return lines.erasures().containsKey(received.topic());
        }
        if (received.type().isEmpty() || lines.entries().containsKey(received.type())) {
            return true;
        }
        meters.unknown(name(), received.type());
        return false;
    }
}
