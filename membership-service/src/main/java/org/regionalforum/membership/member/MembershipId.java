package org.regionalforum.membership.member;

import org.regionalforum.kit.aggregate.TypedId;

/** Identifies one term in the book; a first entry has the id of its application. */
public record MembershipId(String value) implements TypedId {}
