package org.regionalforum.forum.decision;

import org.regionalforum.kit.aggregate.TypedId;

public record DecisionId(String value) implements TypedId {}
