package org.regionalforum.kit.test.store;

import org.regionalforum.kit.aggregate.TypedId;

/** Id of a {@link Box}. */
record BoxId(String value) implements TypedId {}
