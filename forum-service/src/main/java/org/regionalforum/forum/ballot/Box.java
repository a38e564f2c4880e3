package org.regionalforum.forum.ballot;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.ballot.BallotFact.ElectorsCalled;
import org.regionalforum.forum.roll.RollEntry;
import org.regionalforum.kit.aggregate.Aggregate;

/** The lines of at most 64 organisations of one ballot. It changes by {@link Boxes#vote} and its like alone. */
final class Box extends Aggregate<BoxId, BallotFact> {
    static final int MOST = 64;

    private String ballot;
    private String network;
    private int number;
    private Instant opensAt;
    private Instant closesAt;
    private @Nullable Instant shut;
    private Map<String, Line> lines = new LinkedHashMap<>();

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by the store
    private Box() {}

    @SuppressWarnings("NullAway.Init") // every field is set
    private Box(BoxId id, Ballot of, int number, List<RollEntry> entries) {
        super(id);
        this.ballot = of.id().value();
        this.network = of.network();
        this.number = number;
        this.opensAt = of.opensAt();
        this.closesAt = of.closesAt();
        entries.forEach(entry -> lines.put(entry.organisation(), Line.of(entry, of.declared(entry.organisation()))));
    }

    /** A box with its lines; the organisations that may vote are called. */
    static Box with(Ballot of, int number, List<RollEntry> entries) {
        Box box = new Box(BoxId.of(of.id(), number), of, number, entries);
        List<String> called = entries.stream()
                .filter(RollEntry::entitled)
                .map(RollEntry::organisation)
                .toList();
        if (!called.isEmpty()) {
            box.announce(new ElectorsCalled(
                    box.ballot, box.network, box.id().value(), of.matter().titleId(), of.closesAt(), called));
        }
        return box;
    }

    Optional<Line> line(String organisation) {
        return Optional.ofNullable(lines.get(organisation));
    }

    Collection<Line> lines() {
        return lines.values();
    }

    /** When no vote was taken any more; null while it is open. */
    @Nullable
    Instant shut() {
        return shut;
    }

    /** The last instant that stands in it: when it was shut, or when a vote or a declaration was taken by a clock that runs ahead. */
    Optional<Instant> last() {
        return Stream.concat(Stream.ofNullable(shut), lines.values().stream().flatMap(Line::instants))
                .max(Comparator.naturalOrder());
    }

    int number() {
        return number;
    }

    @Override
    protected String network() {
        return network;
    }
}
