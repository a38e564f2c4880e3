package org.regionalforum.membership.roll;

import org.regionalforum.kit.aggregate.TypedId;

/** Identifies a roll; forum names it. */
record RollId(String value) implements TypedId {}
