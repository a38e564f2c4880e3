package org.regionalforum.projects.project;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.regionalforum.projects.mandate.Acting;
import org.regionalforum.projects.mandate.Mandate;
import org.regionalforum.projects.member.Members;
import org.springframework.stereotype.Component;

/** Finds projects: the registered ones for everybody, the own ones for those who act for their organisations. */
@Component
public class ProjectList {
    private final Projects projects;
    private final Tally tally;
    private final ProjectDesk desk;
    private final Acting acting;
    private final Members members;
    private final LawClock clock;

    ProjectList(Projects projects, Tally tally, ProjectDesk desk, Acting acting, Members members, LawClock clock) {
        this.projects = projects;
        this.tally = tally;
        this.desk = desk;
        this.acting = acting;
        this.members = members;
        this.clock = clock;
    }

    /** The named members for which the person acts. */
    public List<Partner> ownParts(@Nullable Actor actor, Project project) {
        List<Mandate> mandates = acting.of(actor, project.network());
        return project.partners().stream()
                .filter(partner -> mandates.stream().anyMatch(mandate -> partner.is(mandate.organisation())))
                .toList();
    }

    /** The mandates by which a person may register in a network, or in any; a suspended member's are none. */
    public List<Mandate> registering(Actor actor) {
        return acting.of(actor).stream()
                .filter(mandate -> members.member(mandate.network(), mandate.organisation(), clock.today())
                        .filter(member -> !member.suspended())
                        .isPresent())
                .toList();
    }

    /** What the organisations for which the person acts lead, in their networks; the newest first. */
    public List<Project> own(Actor actor) {
        return projects.led(organisations(actor)).stream()
                .filter(project -> desk.leads(actor, project))
                .sorted(Comparator.comparing(
                                (Project project) -> project.history().getLast().at())
                        .reversed())
                .toList();
    }

    /** Registered projects in which these organisations are named. */
    public List<Project> naming(Actor actor) {
        return projects.naming(organisations(actor)).stream()
                .filter(project -> !ownParts(actor, project).isEmpty())
                .toList();
    }

    public Items<Project> find(Selection selection, Cursor cursor) {
        return Items.page(
                projects.find(selection, cursor, clock.instant()),
                cursor.limit(),
                project -> project.listing() == null ? "" : project.listing().key());
    }

    /**
     * Reads all of them, the newest first, few at a time.
     *
     * @param reader gets each with its description and parts, without history and documents
     */
    public void each(Selection selection, Consumer<Project> reader) {
        projects.each(selection, reader);
    }

    /** Reads who takes part in each of them, few at a time. */
    public void takingPart(Selection selection, Consumer<TakingPart> reader) {
        projects.takingPart(selection, reader);
    }

    public Totals totals(Selection selection) {
        return tally.of(selection);
    }

    private List<String> organisations(Actor actor) {
        return acting.of(actor).stream().map(Mandate::organisation).distinct().toList();
    }
}
