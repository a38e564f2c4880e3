package org.regionalforum.membership.erasure;

import org.regionalforum.kit.aggregate.EventType;

/** What is published about erasures: opaque ids alone. */
public sealed interface ErasureFact {
    /** Everybody who knows the person forgets it. */
    @EventType("org.regionalforum.membership.person-erased.v1")
    record PersonErased(String erasure, String person) implements ErasureFact {}

    /** Everybody who keeps the text forgets it. */
    @EventType("org.regionalforum.membership.text-erased.v1")
    record TextErased(String erasure, String text) implements ErasureFact {}
}
