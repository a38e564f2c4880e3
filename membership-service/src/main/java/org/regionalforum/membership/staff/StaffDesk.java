package org.regionalforum.membership.staff;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.network.Networks;
import org.springframework.stereotype.Component;

/** Names and removes a network's staff. */
@Component
class StaffDesk {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"',;:()\\\\]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,24}");

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
        String address = email.strip().toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(address).matches()) {
            throw Refusal.field("email", "email.invalid");
        }
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
    NetworkId accept(Actor actor, String invitation) {
        Contact contact = Contact.of(actor);
        Staffing staffing = staffings.withInvitation(invitation).orElseThrow(Refusal::notFound);
        staffings.change(staffing.id(), staff -> staff.accept(invitation, actor.person(), contact, clock.instant()));
        return staffing.id();
    }

    void remove(Actor actor, NetworkId network, String person, Expected expected) {
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

    /** The invitations that wait for the person's answer. */
    List<Waiting> waitingFor(Actor actor) {
        String address = actor.confirmedEmail();
        if (address == null) {
            return List.of();
        }
        return staffings.inviting(address).stream()
                .flatMap(staff -> staff.invitations().stream()
                        .filter(open -> open.isFor(address, clock.instant()))
                        .map(open -> new Waiting(staff.id(), open)))
                .toList();
    }

    /** An invitation to the staff of a network. */
    record Waiting(NetworkId network, Invitation invitation) {}

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
