package org.regionalforum.forum.ballot;

import org.regionalforum.kit.aggregate.TypedId;

public record BallotId(String value) implements TypedId {}
