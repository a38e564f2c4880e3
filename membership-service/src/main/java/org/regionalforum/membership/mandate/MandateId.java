package org.regionalforum.membership.mandate;

import org.regionalforum.kit.aggregate.TypedId;

/** Identifies one appointment; a vote names it instead of the person. */
public record MandateId(String value) implements TypedId {}
