package org.regionalforum.projects.project;

import java.util.List;
import org.regionalforum.projects.description.Progress;

/**
 * Who takes part in a registered project.
 *
 * @param progress how far it is
 * @param partners those whom everybody sees, but outsiders whose name was removed
 */
public record TakingPart(Progress progress, Lead lead, List<Partner> partners) {
    static TakingPart of(Project project, Progress progress) {
        return new TakingPart(
                progress,
                project.lead(),
                project.shownPartners().stream()
                        .filter(partner -> !partner.forgotten())
                        .toList());
    }
}
