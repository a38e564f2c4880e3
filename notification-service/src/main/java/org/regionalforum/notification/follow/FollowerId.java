package org.regionalforum.notification.follow;

import org.regionalforum.kit.aggregate.TypedId;

/** The opaque id of a person, or of an address that follows. */
public record FollowerId(String value) implements TypedId {}
