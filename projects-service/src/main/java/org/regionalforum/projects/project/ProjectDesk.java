package org.regionalforum.projects.project;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.projects.description.Complaints;
import org.regionalforum.projects.description.Description;
import org.regionalforum.projects.description.DescriptionReader;
import org.regionalforum.projects.description.ProjectInput;
import org.regionalforum.projects.mandate.Acting;
import org.regionalforum.projects.member.Member;
import org.regionalforum.projects.member.Members;
import org.regionalforum.projects.text.Words;
import org.springframework.stereotype.Component;

/** What those who act for its lead, and staff, do with one project, and who may see it. */
@Component
public class ProjectDesk {
    static final int LONGEST_REASON = 2000;
    private static final int TRIES = 40;

    private final Projects projects;
    private final Tally tally;
    private final Lister lister;
    private final DescriptionReader reader;
    private final PartnerReader partners;
    private final Acting acting;
    private final Members members;
    private final LawClock clock;

    ProjectDesk(
            Projects projects,
            Tally tally,
            Lister lister,
            DescriptionReader reader,
            PartnerReader partners,
            Acting acting,
            Members members,
            LawClock clock) {
        this.projects = projects;
        this.tally = tally;
        this.lister = lister;
        this.reader = reader;
        this.partners = partners;
        this.acting = acting;
        this.members = members;
        this.clock = clock;
    }

    public Project draft(Actor actor, String network, String organisation, ProjectInput input, Once once) {
        members.require(network);
        Member lead = member(actor, network, organisation);
        Complaints wrong = new Complaints();
        Description read = reader.read(input, wrong);
        List<Partner> named = partners.read(network, organisation, input.partners(), List.of(), clock.today(), wrong);
        wrong.refuseAny();
        return projects.keep(
                Project.draft(
                        new ProjectId(once.newId()),
                        network,
                        new Lead(organisation, lead.name(), lead.actorType()),
                        read,
                        named,
                        act(actor)),
                once);
    }

    /** Changes what the input names and leaves the rest. */
    public Project describe(Actor actor, ProjectId id, Expected expected, ProjectInput input) {
        Project seen = led(actor, id);
        String organisation = seen.lead().organisation();
        return change(id, expected, null, project -> {
            ProjectInput whole = Written.of(project).with(input);
            Complaints wrong = new Complaints();
            Description read = reader.read(whole, wrong);
            List<Partner> named = partners.read(
                    project.network(), organisation, whole.partners(), project.partners(), clock.today(), wrong);
            wrong.refuseAny();
            project.describe(read, named, act(actor));
        });
    }

    public Project register(Actor actor, ProjectId id, Expected expected, @Nullable Once once) {
        String network = led(actor, id).network();
        for (int attempt = 1; ; attempt++) {
            try {
                int next = projects.nextNumber(network);
                return change(id, expected, once, project -> project.register(next, act(actor)));
            } catch (KeyTaken taken) {
                // Somebody else took the number; the next one is tried.
                if (attempt == TRIES) {
                    throw Refusal.of(Refusal.Kind.UNAVAILABLE, "store.contended");
                }
            }
        }
    }

    /** The lead takes its project back; staff take one down, with a reason. */
    public Project withdraw(Actor actor, ProjectId id, Expected expected, @Nullable String reason) {
        Project seen = one(actor, id);
        String because = reason(reason);
        if (acting.find(actor, seen.network(), seen.lead().organisation()).isPresent()) {
            member(actor, seen.network(), seen.lead().organisation());
            return change(id, expected, null, project -> project.withdraw(because, act(actor)));
        }
        acting.requireStaff(actor, seen.network());
        if (because == null) {
            throw Refusal.field("reason", "field.notblank");
        }
        return change(id, expected, null, project -> project.takeDown(because, act(actor)));
    }

    /** Who acts for the lead may, also while it is suspended; so may staff of the network. */
    public Project forgetContact(Actor actor, ProjectId id, Expected expected) {
        Project seen = one(actor, id);
        if (!leads(actor, seen)) {
            acting.requireStaff(actor, seen.network());
        }
        return change(id, expected, null, project -> project.forgetContact(act(actor)));
    }

    /** Staff remove from sight what was written in their network; the operator any text, also one of a draft. */
    public void removeText(Actor actor, String id, String reason, Once once) {
        ProjectText text = ProjectText.read(id).orElseThrow(Refusal::notFound);
        if (!actor.operator()) {
            acting.requireStaff(actor, one(actor, text.project()).network());
        }
        change(text.project(), Expected.any(), once, project -> project.removeText(text, reason, act(actor)));
    }

    /** No project says any more that it was this person. */
    public void forgetPerson(String person) {
        projects.touchedBy(person)
                .forEach(seen -> change(seen.id(), Expected.any(), null, project -> project.forget(person)));
    }

    Project attach(Actor actor, ProjectId id, Expected expected, ProjectDocument document) {
        led(actor, id);
        return change(id, expected, null, project -> project.attach(document, act(actor)));
    }

    /** A project that the person may see; "not found" otherwise. */
    public Project one(@Nullable Actor actor, ProjectId id) {
        Project project = projects.require(id);
        boolean seen = switch (project.status()) {
            case REGISTERED -> true;
            case DRAFT -> leads(actor, project);
            case WITHDRAWN ->
                leads(actor, project) || project.registeredAt() != null && acting.keeps(actor, project.network());
        };
        if (!seen) {
            throw Refusal.notFound();
        }
        return project;
    }

    /** A project whose lead the person acts for, also while that is suspended; refuses otherwise. */
    public Project requireLed(Actor actor, ProjectId id) {
        Project project = one(actor, id);
        if (!leads(actor, project)) {
            throw Refusal.forbidden("mandate.none");
        }
        return project;
    }

    /** Whether the person acts for the lead. */
    public boolean leads(@Nullable Actor actor, Project project) {
        return acting.find(actor, project.network(), project.lead().organisation())
                .isPresent();
    }

    /** Whether the person keeps the project's network. */
    public boolean keeps(@Nullable Actor actor, Project project) {
        return acting.keeps(actor, project.network());
    }

    /** Changes a project, and by what it is found with it. */
    Project change(ProjectId id, Expected expected, @Nullable Once once, Consumer<Project> change) {
        Project changed = projects.change(id, expected, once, project -> {
            change.accept(project);
            project.listAs(lister.of(project));
        });
        tally.written();
        return changed;
    }

    /** A project that the person may change: acts for its lead, which is a member and not suspended. */
    Project led(Actor actor, ProjectId id) {
        Project seen = one(actor, id);
        member(actor, seen.network(), seen.lead().organisation());
        return seen;
    }

    /** An organisation for which the person acts, which is a member and not suspended; refuses otherwise. */
    Member member(Actor actor, String network, String organisation) {
        acting.require(actor, network, organisation);
        Member member = members.member(network, organisation, clock.today())
                .orElseThrow(() -> Refusal.forbidden("member.none"));
        if (member.suspended()) {
            throw Refusal.forbidden("member.suspended");
        }
        return member;
    }

    Act act(Actor actor) {
        return new Act(actor.person(), clock.instant().truncatedTo(ChronoUnit.MILLIS), clock.today());
    }

    static @Nullable String reason(@Nullable String reason) {
        String because = Words.text("reason", reason == null ? "" : reason, LONGEST_REASON);
        return because.isEmpty() ? null : because;
    }
}
