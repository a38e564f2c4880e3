package org.regionalforum.benchmark.sample;

import org.regionalforum.kit.aggregate.TypedId;

/** Id of a {@link Paper}. */
public record PaperId(String value) implements TypedId {}
