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

    /** Refuses where it does not stand in the register. */
    void requireRegistered() {
        if (this != REGISTERED) {
            throw Refusal.conflict("project.move." + this);
        }
    }

    /** Refuses with "not found" where only its lead knows of it. */
    void requireSeen() {
        if (this == DRAFT) {
            throw Refusal.notFound();
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
