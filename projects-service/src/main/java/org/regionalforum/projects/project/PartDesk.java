package org.regionalforum.projects.project;

import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.projects.mandate.Acting;
import org.regionalforum.projects.member.Members;
import org.springframework.stereotype.Component;

/** A member that is named answers for its part, who acts for the lead asks again. */
@Component
public class PartDesk {
    private final ProjectDesk desk;
    private final Acting acting;
    private final Members members;
    private final LawClock clock;

    PartDesk(ProjectDesk desk, Acting acting, Members members, LawClock clock) {
        this.desk = desk;
        this.acting = acting;
        this.members = members;
        this.clock = clock;
    }

    /** Takes part from now on, as a member that is not suspended. */
    public Project confirm(Actor actor, ProjectId id, String organisation, Expected expected) {
        desk.member(actor, desk.one(actor, id).network(), organisation);
        return desk.change(id, expected, null, project -> project.confirm(organisation, desk.act(actor)));
    }

    /** Who does not take part may say so, also while it is suspended or a member no more. */
    public Project refuse(Actor actor, ProjectId id, String organisation, Expected expected, @Nullable String reason) {
        requireActing(actor, id, organisation);
        String because = ProjectDesk.reason(reason);
        return desk.change(id, expected, null, project -> project.refuse(organisation, because, desk.act(actor)));
    }

    /** Who had confirmed takes part no longer, also while it is suspended or a member no more: its name is its own. */
    public Project leave(Actor actor, ProjectId id, String organisation, Expected expected, @Nullable String reason) {
        requireActing(actor, id, organisation);
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

    /** Whether the organisation may confirm today: it is a member and not suspended. */
    public boolean mayConfirm(Project project, String organisation) {
        return members.member(project.network(), organisation, clock.today())
                .filter(member -> !member.suspended())
                .isPresent();
    }

    private void requireActing(Actor actor, ProjectId id, String organisation) {
        acting.require(actor, desk.one(actor, id).network(), organisation);
    }
}
