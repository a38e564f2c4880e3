package org.regionalforum.membership.mandate;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.contact.Contact;
import org.regionalforum.membership.invitation.Inviting;
import org.regionalforum.membership.invitation.OpenInvitation;
import org.regionalforum.membership.member.Membership;
import org.regionalforum.membership.member.Memberships;
import org.regionalforum.membership.member.Representation;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.OrganisationId;
import org.regionalforum.membership.reference.Words;
import org.regionalforum.membership.staff.Access;
import org.springframework.stereotype.Component;

/** Appoints and ends: the organisation's representative, or the network's staff on a written act; a holder may resign. */
@Component
public class MandateDesk implements Inviting {
    private static final int LONGEST_ACT = 300;

    private final Mandates mandates;
    private final Appointments appointments;
    private final Memberships memberships;
    private final Representation representation;
    private final Access access;
    private final LawClock clock;
    private final InstantSource machine;

    MandateDesk(
            Mandates mandates,
            Appointments appointments,
            Memberships memberships,
            Representation representation,
            Access access,
            LawClock clock,
            InstantSource machineClock) {
        this.mandates = mandates;
        this.appointments = appointments;
        this.memberships = memberships;
        this.representation = representation;
        this.access = access;
        this.clock = clock;
        this.machine = machineClock;
    }

    Mandate appoint(Actor actor, NetworkId network, OrganisationId organisation, Asked asked, Once once) {
        Membership term = term(network, organisation);
        boolean keeps = access.keeps(actor, network);
        boolean byRight = represents(actor, term) && asked.rank().delegate();
        if (!byRight && !keeps) {
            throw Refusal.forbidden(asked.rank().delegate() ? "mandate.appointing" : "mandate.representative-by-staff");
        }
        String email = Contact.address("email", asked.email());
        LocalDate since = Objects.requireNonNullElse(asked.since(), clock.today());
        if (since.isBefore(term.since())) {
            throw Refusal.field("since", "mandate.before-membership");
        }
        if (asked.until() != null && !asked.until().isAfter(clock.today())) {
            throw Refusal.field("until", "mandate.until-past");
        }
        Appointment to = new Appointment(
                network,
                organisation,
                term.name(),
                asked.rank(),
                since,
                earlier(asked.until(), term.until()),
                byRight ? optional(asked.act()) : act(asked.act()),
                actor.person());
        return appointments.offer(to, email, asked.language().getLanguage(), once);
    }

    Mandate end(
            Actor actor,
            NetworkId network,
            OrganisationId organisation,
            MandateId id,
            Expected expected,
            @Nullable String act) {
        Mandate seen = one(actor, network, organisation, id);
        boolean other = !actor.person().equals(seen.person());
        if (other && !seen.rank().delegate() && !access.keeps(actor, network)) {
            throw Refusal.forbidden("mandate.representative-by-staff");
        }
        String onAct = needsAct(actor, seen) ? act(act) : optional(act);
        return mandates.change(id, expected, mandate -> mandate.end(actor.person(), onAct, clock.today()));
    }

    /** Whether the person ends it as staff do: on a written act, once it was accepted. */
    boolean needsAct(Actor actor, Mandate of) {
        return of.status() == MandateStatus.OPEN && !actor.person().equals(of.person()) && !byRight(actor, of);
    }

    /** One mandate, for those whom it concerns: its holder, the representative, the network's staff. */
    Mandate one(Actor actor, NetworkId network, OrganisationId organisation, MandateId id) {
        Mandate mandate = mandates.require(id);
        boolean fits = mandate.network().equals(network.value())
                && mandate.organisation().equals(organisation);
        if (!fits || !actor.person().equals(mandate.person()) && !mayAppoint(actor, network, organisation)) {
            throw Refusal.notFound();
        }
        return mandate;
    }

    /** All mandates of an organisation in a network, for those who may appoint. */
    List<Mandate> of(Actor actor, NetworkId network, OrganisationId organisation) {
        if (!mayAppoint(actor, network, organisation)) {
            throw Refusal.forbidden("mandate.appointing");
        }
        return mandates.of(network, organisation);
    }

    /** Those that the person holds or held. */
    List<Mandate> heldBy(Actor actor) {
        return mandates.heldBy(actor.person());
    }

    /** The terms of today of the organisations that the person represents by the record of their admission. */
    List<Membership> represented(Actor actor) {
        return memberships.recordedFor(actor.person()).stream()
                .filter(term -> term.runsOn(clock.today()) && represents(actor, term))
                .toList();
    }

    /** Whether the person may appoint delegates of the organisation in the network. */
    public boolean mayAppoint(@Nullable Actor actor, NetworkId network, OrganisationId organisation) {
        return actor != null
                && (access.keeps(actor, network)
                        || memberships
                                .current(network, organisation, clock.today())
                                .filter(term -> represents(actor, term))
                                .isPresent());
    }

    @Override
    public List<OpenInvitation> waitingFor(Actor actor) {
        String address = actor.confirmedEmail();
        if (address == null) {
            return List.of();
        }
        return mandates.offeredTo(address).stream()
                .flatMap(mandate -> asked(mandate).stream())
                .toList();
    }

    @Override
    public Optional<Accepted> accept(Actor actor, String code) {
        return mandates.offeredBy(code).map(offered -> {
            Contact contact = Contact.of(actor);
            NetworkId network = new NetworkId(offered.network());
            mandates.change(offered.id(), mandate -> {
                mandate.accept(actor.person(), contact, clock.today(), machine.instant());
                requireFree(actor, network, mandate);
            });
            return new Accepted(network, offered.id().value(), "/mandates?done=mandate.accepted");
        });
    }

    @Override
    public boolean decline(Actor actor, String code) {
        Optional<Mandate> offered = mandates.offeredBy(code);
        offered.ifPresent(of -> mandates.change(
                of.id(), mandate -> mandate.decline(Contact.of(actor).email(), clock.today(), machine.instant())));
        return offered.isPresent();
    }

    /** A delegate is first or substitute, not both on one day; of a member only; and where nobody holds the place meanwhile. */
    private void requireFree(Actor actor, NetworkId network, Mandate accepted) {
        if (memberships.current(network, accepted.organisation(), clock.today()).isEmpty()) {
            throw Refusal.conflict("mandate.no-member");
        }
        boolean another = mandates.heldBy(actor.person()).stream()
                .filter(held ->
                        held.status() == MandateStatus.OPEN && !held.id().equals(accepted.id()))
                .filter(held -> held.network().equals(accepted.network())
                        && held.organisation().equals(accepted.organisation()))
                .filter(held -> held.meets(accepted.since(), accepted.until()))
                .anyMatch(held -> held.rank().delegate() == accepted.rank().delegate());
        if (another) {
            throw Refusal.conflict("mandate.held-already");
        }
        boolean meanwhile = mandates.running(network, accepted.organisation()).stream()
                .filter(other ->
                        other.status() == MandateStatus.OPEN && !other.id().equals(accepted.id()))
                .anyMatch(other -> other.takesPlaceOf(accepted) && other.meets(accepted.since(), accepted.until()));
        if (meanwhile) {
            throw Refusal.conflict(accepted.rank().taken(), accepted.rank().seats());
        }
    }

    private Optional<OpenInvitation> asked(Mandate mandate) {
        Offer offer = mandate.offer();
        if (offer == null || !offer.runsAt(machine.instant())) {
            return Optional.empty();
        }
        OpenInvitation.Post post = new OpenInvitation.Post(
                mandate.organisation().value(),
                mandate.organisationName(),
                mandate.rank().name(),
                mandate.since(),
                mandate.until());
        return Optional.of(new OpenInvitation(offer.code(), new NetworkId(mandate.network()), offer.expiresAt(), post));
    }

    private Membership term(NetworkId network, OrganisationId organisation) {
        return memberships.current(network, organisation, clock.today()).orElseThrow(Refusal::notFound);
    }

    private boolean represents(Actor actor, Membership term) {
        return representation.represents(actor.person(), term);
    }

    private boolean byRight(Actor actor, Mandate of) {
        return of.rank().delegate()
                && memberships
                        .current(new NetworkId(of.network()), of.organisation(), clock.today())
                        .filter(term -> represents(actor, term))
                        .isPresent();
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static String act(@Nullable String written) {
        if (written == null || written.isBlank()) {
            throw Refusal.field("act", "mandate.act-missing");
        }
        return Words.line("act", written, LONGEST_ACT);
    }

    private static @Nullable String optional(@Nullable String act) {
        return act == null || act.isBlank() ? null : Words.line("act", act, LONGEST_ACT);
    }
}
