package org.regionalforum.membership.erasure;

import org.regionalforum.kit.aggregate.TypedId;

/** Names a request to forget. */
public record ErasureId(String value) implements TypedId {}
