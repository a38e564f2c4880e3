package org.regionalforum.forum.proposal;

import org.regionalforum.kit.aggregate.TypedId;

public record ProposalId(String value) implements TypedId {}
