package org.regionalforum.projects.project;

import java.util.List;

/**
 * Who takes part in a registered project.
 *
 * @param partners those whom everybody sees
 */
public record TakingPart(Lead lead, List<Partner> partners) {}
