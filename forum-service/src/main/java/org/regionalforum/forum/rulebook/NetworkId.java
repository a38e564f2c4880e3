package org.regionalforum.forum.rulebook;

import org.regionalforum.kit.aggregate.TypedId;

/** A network by its short name in addresses. */
public record NetworkId(String value) implements TypedId {}
