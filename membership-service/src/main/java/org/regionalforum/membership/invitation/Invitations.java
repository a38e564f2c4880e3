package org.regionalforum.membership.invitation;

import java.util.Comparator;
import java.util.List;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.stereotype.Component;

/** All invitations to a person, of whatever capability. */
@Component
class Invitations {
    private final List<Inviting> inviting;

    Invitations(List<Inviting> inviting) {
        this.inviting = inviting;
    }

    /** What waits for the person's answer, what expires first in front. */
    List<OpenInvitation> waitingFor(Actor actor) {
        return inviting.stream()
                .flatMap(source -> source.waitingFor(actor).stream())
                .sorted(Comparator.comparing(OpenInvitation::expiresAt))
                .toList();
    }

    OpenInvitation one(Actor actor, String code) {
        return waitingFor(actor).stream()
                .filter(open -> open.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    Inviting.Accepted accept(Actor actor, String code) {
        return inviting.stream()
                .flatMap(source -> source.accept(actor, code).stream())
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    void decline(Actor actor, String code) {
        if (inviting.stream().noneMatch(source -> source.decline(actor, code))) {
            throw Refusal.notFound();
        }
    }
}
