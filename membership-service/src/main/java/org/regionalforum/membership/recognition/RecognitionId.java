package org.regionalforum.membership.recognition;

import org.regionalforum.kit.aggregate.TypedId;

/** Identifies one act of recognition. */
public record RecognitionId(String value) implements TypedId {}
