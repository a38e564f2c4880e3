package org.regionalforum.kit.inbox;

/** Acts on a fact: a command on an aggregate, a side effect with a unique key. May be called again with the same fact. */
@FunctionalInterface
public interface FactHandler<T> {
    void apply(T fact, FactMeta meta);
}
