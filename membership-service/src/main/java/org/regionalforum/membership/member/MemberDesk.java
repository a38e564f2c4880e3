package org.regionalforum.membership.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.member.Membership.EndCause;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.OrganisationId;
import org.regionalforum.membership.reference.Words;
import org.regionalforum.membership.staff.Access;
import org.springframework.stereotype.Component;

/** Ends memberships: by the member's own word, or by a reasoned act of the network. */
@Component
class MemberDesk {
    private final Memberships memberships;
    private final Access access;
    private final LawClock clock;

    MemberDesk(Memberships memberships, Access access, LawClock clock) {
        this.memberships = memberships;
        this.access = access;
        this.clock = clock;
    }

    /** The term of today, for the network's staff and the organisation's representative. */
    Membership term(Actor actor, NetworkId network, OrganisationId organisation) {
        Membership term =
                memberships.current(network, organisation, clock.today()).orElseThrow(Refusal::notFound);
        boolean representative = actor.person().equals(term.representative());
        if (!representative) {
            access.requireStaff(actor, network);
        }
        return term;
    }

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
        String text = reasons == null || reasons.isBlank() ? null : Words.text("reasons", reasons, 4000);
        return memberships.change(term.id(), expected, membership -> membership.end(out, cause, text));
    }
}
