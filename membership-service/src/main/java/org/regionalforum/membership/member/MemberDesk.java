package org.regionalforum.membership.member;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.contact.Contact;
import org.regionalforum.membership.member.Membership.EndCause;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.network.Networks;
import org.regionalforum.membership.organisation.Organisation;
import org.regionalforum.membership.organisation.OrganisationId;
import org.regionalforum.membership.organisation.Organisations;
import org.regionalforum.membership.reference.Words;
import org.regionalforum.membership.staff.Access;
import org.springframework.stereotype.Component;

/**
 * What happens to a member: it ends its membership by its own word or by a reasoned act of the network, is suspended and
 * reinstated, gets more than one vote.
 */
@Component
class MemberDesk {
    private static final int LONGEST_REASONS = 4000;

    private final Memberships memberships;
    private final Networks networks;
    private final Organisations organisations;
    private final Representation representation;
    private final Access access;
    private final LawClock clock;
    private final InstantSource machine;

    MemberDesk(
            Memberships memberships,
            Networks networks,
            Organisations organisations,
            Representation representation,
            Access access,
            LawClock clock,
            InstantSource machineClock) {
        this.memberships = memberships;
        this.networks = networks;
        this.organisations = organisations;
        this.representation = representation;
        this.access = access;
        this.clock = clock;
        this.machine = machineClock;
    }

    /** The term of today, for the network's staff and the organisation's representative. */
    Membership term(Actor actor, NetworkId network, OrganisationId organisation) {
        Membership term =
                memberships.current(network, organisation, clock.today()).orElseThrow(Refusal::notFound);
        if (!representation.represents(actor.person(), term)) {
            access.requireStaff(actor, network);
        }
        return term;
    }

    /** Ends a term by the member's own word or by an act of the network; only staff write down what ended in the past. */
    Membership end(
            Actor actor,
            NetworkId network,
            OrganisationId organisation,
            Expected expected,
            EndCause cause,
            @Nullable LocalDate firstDayOut,
            @Nullable String reasons) {
        Membership term = term(actor, network, organisation);
        if (cause == EndCause.STRUCK) {
            access.requireStaff(actor, network);
        }
        LocalDate out = firstDayOut == null ? clock.today().plusDays(1) : firstDayOut;
        if (out.isBefore(clock.today()) && !access.keeps(actor, network)) {
            throw Refusal.field("until", "membership.until-past");
        }
        String text = reasons == null || reasons.isBlank() ? null : Words.text("reasons", reasons, LONGEST_REASONS);
        return memberships.change(
                term.id(), expected, membership -> membership.end(out, cause, text, machine.instant()));
    }

    boolean isMember(NetworkId network, OrganisationId organisation) {
        return memberships.current(network, organisation, clock.today()).isPresent();
    }

    /** Suspends a member: it stays one and does not vote until it is reinstated. */
    Membership suspend(
            Actor actor, NetworkId network, OrganisationId organisation, Expected expected, @Nullable String reasons) {
        Membership term = kept(actor, network, organisation);
        String text = Words.text("reasons", Objects.requireNonNullElse(reasons, ""), LONGEST_REASONS);
        return memberships.change(
                term.id(),
                expected,
                membership -> membership.suspend(text, actor.person(), clock.today(), machine.instant()));
    }

    Membership reinstate(Actor actor, NetworkId network, OrganisationId organisation, Expected expected) {
        Membership term = kept(actor, network, organisation);
        return memberships.change(
                term.id(), expected, membership -> membership.reinstate(clock.today(), machine.instant()));
    }

    /** Gives a member a number of votes, as far as the rules of its network allow. */
    Membership weigh(Actor actor, NetworkId network, OrganisationId organisation, Expected expected, VoteWeight votes) {
        Membership term = kept(actor, network, organisation);
        votes.check(
                networks.require(network).charter().preset(),
                term.actorType(),
                organisations.require(organisation).profile().legalForm());
        String reason = Words.text("reason", votes.words(), LONGEST_REASONS);
        return memberships.change(
                term.id(),
                expected,
                membership -> membership.weigh(votes.weight(), reason, actor.person(), machine.instant()));
    }

    /** The organisation with its own address, for its representative and the network's staff. */
    Organisation reached(Actor actor, NetworkId network, OrganisationId organisation) {
        return organisations.require(term(actor, network, organisation).organisation());
    }

    /** Writes down the organisation's own address, at which it is told what concerns it. */
    Organisation reachAt(
            Actor actor, NetworkId network, OrganisationId organisation, Expected expected, @Nullable String email) {
        String address = Contact.address("email", Objects.requireNonNullElse(email, ""));
        return organisations.reachAt(term(actor, network, organisation).organisation(), expected, address);
    }

    private Membership kept(Actor actor, NetworkId network, OrganisationId organisation) {
        access.requireStaff(actor, network);
        return term(actor, network, organisation);
    }
}
