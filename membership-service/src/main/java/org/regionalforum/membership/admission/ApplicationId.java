package org.regionalforum.membership.admission;

import org.regionalforum.kit.aggregate.TypedId;

/** Identifies a membership application; the first membership that follows from it has the same id. */
public record ApplicationId(String value) implements TypedId {}
