package org.regionalforum.projects.project;

import org.regionalforum.kit.aggregate.TypedId;

public record ProjectId(String value) implements TypedId {}
