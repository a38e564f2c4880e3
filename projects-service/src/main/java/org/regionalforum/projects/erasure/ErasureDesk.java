package org.regionalforum.projects.erasure;

import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.projects.project.ProjectDesk;
import org.regionalforum.projects.text.Words;
import org.springframework.stereotype.Component;

/** Takes requests to forget and has them carried out in the projects. */
@Component
class ErasureDesk {
    private static final int LONGEST_REASON = 1000;

    private final ProjectDesk projects;

    ErasureDesk(ProjectDesk projects) {
        this.projects = projects;
    }

    void removeText(Actor actor, String text, String reason, Once once) {
        projects.removeText(actor, text, Words.text("reason", reason, LONGEST_REASON), once);
    }

    void forgetPerson(String person) {
        projects.forgetPerson(person);
    }
}
