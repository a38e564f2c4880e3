package org.regionalforum.membership.staff;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.contact.Contact;
import org.regionalforum.membership.invitation.Inviting;
import org.regionalforum.membership.invitation.OpenInvitation;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.network.Networks;
import org.springframework.stereotype.Component;

/** Names and removes a network's staff. */
@Component
class StaffDesk implements Inviting {
    private final Staffings staffings;
    private final Networks networks;
    private final InstantSource clock;

    StaffDesk(Staffings staffings, Networks networks, InstantSource machineClock) {
        this.staffings = staffings;
        this.networks = networks;
        this.clock = machineClock;
    }

    /** Invites the owner of an address. An operator invites the first staff only; after that staff do. */
    Invitation invite(Actor actor, NetworkId network, String email, Locale language, Once once) {
        String address = Contact.address("email", email);
        networks.require(network);
        open(network);
        Staffing staff = staffings.change(network, Expected.any(), once, staffing -> {
            boolean may = staffing.isEmpty() ? actor.operator() : staffing.isStaff(actor.person());
            if (!may) {
                throw Refusal.forbidden("staff.only");
            }
            staffing.invite(once.newId(), address, language.getLanguage(), clock.instant());
        });
        return staff.invitation(once.newId()).orElseThrow(Refusal::notFound);
    }

    /** The person with the invited, confirmed address joins the staff. */
    @Override
    public Optional<Accepted> accept(Actor actor, String invitation) {
        return staffings.withInvitation(invitation).map(staffing -> {
            Contact contact = Contact.of(actor);
            staffings.change(
                    staffing.id(), staff -> staff.accept(invitation, actor.person(), contact, clock.instant()));
            return new Accepted(staffing.id(), null, "/desk?done=staff.accepted");
        });
    }

    @Override
    public boolean decline(Actor actor, String invitation) {
        Optional<Staffing> inviting = staffings.withInvitation(invitation);
        inviting.ifPresent(staffing -> staffings.change(
                staffing.id(),
                staff -> staff.decline(invitation, Contact.of(actor).email(), clock.instant())));
        return inviting.isPresent();
    }

    void remove(Actor actor, NetworkId network, String person, Expected expected) {
        requireStaff(actor, of(actor, network)); // who keeps nothing here learns no version
        staffings.change(network, expected, staff -> {
            requireStaff(actor, staff);
            staff.remove(person);
        });
    }

    /** Who keeps the network: for its staff, and for the operator, who has to find them when something breaks. */
    Staffing of(Actor actor, NetworkId network) {
        networks.require(network);
        Staffing staff = staffings.find(network).orElseGet(() -> new Staffing(network));
        if (!actor.operator()) {
            requireStaff(actor, staff);
        }
        return staff;
    }

    @Override
    public List<OpenInvitation> waitingFor(Actor actor) {
        String address = actor.confirmedEmail();
        if (address == null) {
            return List.of();
        }
        return staffings.inviting(address).stream()
                .flatMap(staff -> staff.invitations().stream()
                        .filter(open -> open.isFor(address, clock.instant()))
                        .map(open -> new OpenInvitation(open.code(), staff.id(), open.expiresAt(), null)))
                .toList();
    }

    private void open(NetworkId network) {
        if (staffings.find(network).isEmpty()) {
            try {
                staffings.keep(new Staffing(network));
            } catch (KeyTaken taken) {
                // somebody else opened it at the same moment
            }
        }
    }

    private static void requireStaff(Actor actor, Staffing staff) {
        if (!staff.isStaff(actor.person())) {
            throw Refusal.forbidden("staff.only");
        }
    }
}
