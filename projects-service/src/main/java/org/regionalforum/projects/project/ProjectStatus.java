package org.regionalforum.projects.project;

import org.regionalforum.kit.problem.Refusal;

/** Whether a project is being written, stands in the register, or no longer does. */
public enum ProjectStatus {
    DRAFT,
    REGISTERED,
    WITHDRAWN;

    /** Refuses where nothing changes any more. */
    void requireOpen() {
        if (this == WITHDRAWN) {
            throw Refusal.conflict("project.move." + this);
        }
    }

    ProjectStatus to(ProjectStatus next) {
        boolean legal = switch (this) {
            case DRAFT -> next == REGISTERED || next == WITHDRAWN;
            case REGISTERED -> next == WITHDRAWN;
            case WITHDRAWN -> false;
        };
        if (!legal) {
            throw Refusal.conflict("project.move." + this);
        }
        return next;
    }
}
