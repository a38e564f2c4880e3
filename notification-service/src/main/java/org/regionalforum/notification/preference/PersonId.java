package org.regionalforum.notification.preference;

import org.regionalforum.kit.aggregate.TypedId;

/** The opaque id of a person. */
record PersonId(String value) implements TypedId {}
