package org.regionalforum.projects.project;

import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.projects.member.Members;
import org.springframework.stereotype.Component;

/** A member that is named answers for its part, who acts for the lead asks again. */
@Component
public class PartDesk {
    private final ProjectDesk desk;
    private final Members members;
    private final LawClock clock;

    PartDesk(ProjectDesk desk, Members members, LawClock clock) {
        this.desk = desk;
        this.members = members;
        this.clock = clock;
    }

    public Project confirm(Actor actor, ProjectId id, String organisation, Expected expected) {
        require(actor, id, organisation);
        return desk.change(id, expected, null, project -> project.confirm(organisation, desk.act(actor)));
    }

    public Project refuse(Actor actor, ProjectId id, String organisation, Expected expected, @Nullable String reason) {
        require(actor, id, organisation);
        String because = ProjectDesk.reason(reason);
        return desk.change(id, expected, null, project -> project.refuse(organisation, because, desk.act(actor)));
    }

    /** A member that had confirmed takes part no longer. */
    public Project leave(Actor actor, ProjectId id, String organisation, Expected expected, @Nullable String reason) {
        require(actor, id, organisation);
        String because = ProjectDesk.reason(reason);
        return desk.change(id, expected, null, project -> project.leave(organisation, because, desk.act(actor)));
    }

    /** The lead asks one that refused or withdrew once more; it has to be a member still. */
    public Project askAgain(Actor actor, ProjectId id, String organisation, Expected expected) {
        String network = desk.led(actor, id).network();
        return desk.change(id, expected, null, project -> {
            project.askAgain(organisation, desk.act(actor));
            if (members.member(network, organisation, clock.today()).isEmpty()) {
                throw Refusal.conflict("partner.no-member");
            }
        });
    }

    private void require(Actor actor, ProjectId id, String organisation) {
        desk.member(actor, desk.one(actor, id).network(), organisation);
    }
}
