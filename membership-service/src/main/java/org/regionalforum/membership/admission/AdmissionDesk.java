package org.regionalforum.membership.admission;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.regionalforum.membership.contact.Contact;
import org.regionalforum.membership.member.Memberships;
import org.regionalforum.membership.network.Charter;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.network.Networks;
import org.regionalforum.membership.organisation.OrganisationId;
import org.regionalforum.membership.staff.Access;
import org.springframework.stereotype.Component;

/** What an applicant and a network's staff do with an application. */
@Component
public class AdmissionDesk {
    private final MembershipApplications applications;
    private final Memberships memberships;
    private final Networks networks;
    private final Access access;
    private final LawClock clock;
    private final InstantSource machine;

    AdmissionDesk(
            MembershipApplications applications,
            Memberships memberships,
            Networks networks,
            Access access,
            LawClock clock,
            InstantSource machineClock) {
        this.applications = applications;
        this.memberships = memberships;
        this.networks = networks;
        this.access = access;
        this.clock = clock;
        this.machine = machineClock;
    }

    public MembershipApplication draft(Actor actor, NetworkId network, Particulars particulars, Once once) {
        networks.require(network);
        ApplicationId id = new ApplicationId(once.newId());
        return applications.keep(MembershipApplication.draft(id, network, particulars, actor.person(), now()), once);
    }

    public MembershipApplication describe(Actor actor, ApplicationId id, Expected expected, Particulars particulars) {
        requireSender(actor, id);
        return applications.change(
                id, expected, application -> application.describe(particulars, actor.person(), now()));
    }

    public MembershipApplication add(Actor actor, ApplicationId id, Expected expected, ApplicationDocument document) {
        see(actor, id);
        return applications.change(id, expected, application -> application.add(document, actor.person()));
    }

    public MembershipApplication submit(Actor actor, ApplicationId id, Expected expected, @Nullable Once once) {
        MembershipApplication seen = requireSender(actor, id);
        if (seen.onPaper()) {
            return applications.change(
                    id, expected, once, application -> application.supply(actor.person(), clock.today(), now()));
        }
        Contact contact = Contact.of(actor);
        int days = charter(seen).decisionDays();
        if (seen.particulars().taxCode() != null
                && memberships
                        .current(seen.networkId(), seen.organisation(), clock.today())
                        .isPresent()) {
            throw Refusal.conflict("application.already-member").at("taxCode");
        }
        try {
            return applications.change(
                    id, expected, once, application -> application.submit(contact, clock.today(), days, now()));
        } catch (KeyTaken taken) {
            throw Refusal.conflict("application.open-already").at("taxCode");
        }
    }

    public MembershipApplication withdraw(Actor actor, ApplicationId id, Expected expected) {
        requireSender(actor, id);
        return applications.change(
                id, expected, application -> application.withdraw(actor.person(), clock.today(), now()));
    }

    public MembershipApplication ask(Actor actor, ApplicationId id, Expected expected, Once once, String text) {
        requireStaff(actor, id);
        String textId = id.value() + "-" + once.newId();
        return applications.change(
                id, expected, once, application -> application.ask(text, textId, actor.person(), clock.today(), now()));
    }

    public MembershipApplication decide(
            Actor actor, ApplicationId id, Expected expected, @Nullable Once once, Verdict verdict) {
        requireStaff(actor, id);
        return applications.change(id, expected, once, application -> pronounce(actor, application, verdict));
    }

    /** Refuses what {@link #decide} would refuse; changes nothing. */
    public void consider(Actor actor, ApplicationId id, Verdict verdict) {
        pronounce(actor, requireStaff(actor, id), verdict);
    }

    private void pronounce(Actor actor, MembershipApplication application, Verdict verdict) {
        Charter charter = charter(application);
        LocalDate today = clock.today();
        LocalDate on = verdict.onOr(today);
        String textId = MembershipApplication.decisionText(application.id());
        switch (verdict) {
            case Verdict.Admit admit -> {
                Decision.Admitted decision = admit.decision(charter, actor.person(), on);
                requireFree(application, decision.since());
                application.admit(decision, now());
            }
            case Verdict.Refuse refuse ->
                application.refuse(refuse.decision(charter, on, today), textId, actor.person(), now());
            case Verdict.SetAside aside -> application.setAside(aside.decision(on), textId, actor.person(), now());
        }
    }

    /** Nobody is a member twice: a body that has a term in these days, imported or admitted before, is not admitted again. */
    private void requireFree(MembershipApplication application, LocalDate since) {
        if (application.status().isOpen()
                && memberships.overlaps(application.networkId(), application.organisation(), since, null)) {
            throw Refusal.field("since", "membership.member-then");
        }
    }

    /** An application for those whom it concerns: the applicant, and the network's staff once it was sent. */
    public MembershipApplication see(Actor actor, ApplicationId id) {
        MembershipApplication application = applications.require(id);
        boolean applicant = actor.person().equals(application.applicant());
        if (applicant || application.sent() && access.keeps(actor, application.networkId())) {
            return application;
        }
        throw Refusal.notFound();
    }

    public boolean isStaff(Actor actor, MembershipApplication application) {
        return access.keeps(actor, application.networkId());
    }

    public List<MembershipApplication> mine(Actor actor) {
        return applications.of(actor.person());
    }

    Items<MembershipApplication> sentTo(
            Actor actor, NetworkId network, @Nullable ApplicationStatus status, Cursor cursor) {
        networks.require(network);
        access.requireStaff(actor, network);
        return Items.page(applications.sentTo(network, status, cursor), cursor.limit(), a -> a.id().value());
    }

    /** What the board of a network has to decide, the earliest term first; the caller has checked who asks. */
    public List<MembershipApplication> waiting(NetworkId network) {
        return applications.waiting(network);
    }

    /** Earlier applications of the same body to the same network, for the staff. */
    public List<MembershipApplication> earlier(MembershipApplication of) {
        return applications.ofBody(of.networkId(), of.taxCode()).stream()
                .filter(other -> !other.id().equals(of.id()))
                .toList();
    }

    /** Whether the membership that follows from an admission stands in the book already. */
    public boolean entered(MembershipApplication application) {
        return memberships.entered(application.id().value());
    }

    public boolean isMember(NetworkId network, OrganisationId organisation) {
        return memberships.current(network, organisation, clock.today()).isPresent();
    }

    /** Who speaks for the body in this application: its applicant, or the staff where it came on paper. */
    private MembershipApplication requireSender(Actor actor, ApplicationId id) {
        MembershipApplication application = see(actor, id);
        if (application.onPaper()) {
            access.requireStaff(actor, application.networkId());
        } else if (!actor.person().equals(application.applicant())) {
            throw Refusal.forbidden("application.applicant-only");
        }
        return application;
    }

    private MembershipApplication requireStaff(Actor actor, ApplicationId id) {
        MembershipApplication application = see(actor, id);
        access.requireStaff(actor, application.networkId());
        return application;
    }

    private Charter charter(MembershipApplication application) {
        return networks.require(application.networkId()).charter();
    }

    private Instant now() {
        return machine.instant();
    }
}
