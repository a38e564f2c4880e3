package org.regionalforum.kit.test.store;

import org.regionalforum.kit.aggregate.EventType;

/** What a {@link Box} announces. */
sealed interface BoxFact {
    @EventType("org.regionalforum.contract.box-made.v1")
    record Made(BoxId box) implements BoxFact {}

    @EventType("org.regionalforum.contract.box-counted.v1")
    record Counted(BoxId box, int count) implements BoxFact {}
}
