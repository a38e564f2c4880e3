package org.regionalforum.kit.inbox;

import java.util.List;

/** Says what a fact changes in a read model. The inbox writes it, many at once, each at most once. */
@FunctionalInterface
public interface Projection<T> {
    List<ModelWrite> writes(T fact, FactMeta meta);
}
