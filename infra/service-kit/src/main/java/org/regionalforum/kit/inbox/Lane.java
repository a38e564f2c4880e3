package org.regionalforum.kit.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The facts of one source in a batch, in order. */
final class Lane {
    private final Deque<Received> facts = new ArrayDeque<>();
    private @Nullable Step first;

    void add(Received received) {
        facts.add(received);
    }

    /** The first fact and what is to be done; prepared once, however many waves it has to wait. */
    Step first(Function<Received, Step> prepare) {
        Step step = first == null ? prepare.apply(facts.element()) : first;
        first = step;
        return step;
    }

    void removeFirst() {
        facts.remove();
        first = null;
    }

    boolean isEmpty() {
        return facts.isEmpty();
    }

    Iterable<Received> facts() {
        return facts;
    }
}
