package org.regionalforum.kit.inbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All tables of a service. */
record Tables(List<Table> all, Gate gate) {
    Tables {
        if (all.stream().map(Table::name).distinct().count() < all.size()) {
            throw new IllegalArgumentException("Two tables have the same name");
        }
    }

    void take(List<Received> batch) {
        all.forEach(table -> gate.pass(table.name(), () -> table.take(batch)));
    }

    @Nullable
    Table named(String name) {
        return all.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    Set<String> topics() {
        Set<String> topics = new LinkedHashSet<>();
        all.forEach(table -> topics.addAll(table.topics()));
        return topics;
    }
}
