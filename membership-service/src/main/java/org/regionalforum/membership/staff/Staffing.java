package org.regionalforum.membership.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.contact.Contact;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.staff.StaffFact.StaffInvited;
import org.regionalforum.membership.staff.StaffFact.StaffNamed;
import org.regionalforum.membership.staff.StaffFact.StaffRemoved;

/** The staff of one network and the invitations under way. */
final class Staffing extends Aggregate<NetworkId, StaffFact> {
    private static final Duration INVITATION_RUNS = Duration.ofDays(7);

    private List<StaffMember> members = new ArrayList<>();
    private List<Invitation> invitations = new ArrayList<>();

    @SuppressWarnings("unused") // for the store
    private Staffing() {}

    Staffing(NetworkId network) {
        super(network);
    }

    Invitation invite(String invitationId, String email, String language, Instant now) {
        if (members.stream().anyMatch(member -> member.email().equals(email))) {
            throw Refusal.field("email", "staff.already");
        }
        invitations.removeIf(open -> {
            boolean over = open.email().equals(email) || !now.isBefore(open.expiresAt());
            if (over) {
                share(Contact.TOPIC, open.code(), null);
            }
            return over;
        });
        Invitation invitation = new Invitation(invitationId, email, now.plus(INVITATION_RUNS));
        invitations.add(invitation);
        share(Contact.TOPIC, invitationId, new Contact(email, "", language));
        announce(new StaffInvited(id().value(), invitationId, invitation.expiresAt()));
        return invitation;
    }

    /** The person behind a confirmed address accepts; the invitation is used up and binds to the person. */
    void accept(String invitationId, String person, Contact contact, Instant now) {
        Invitation invitation = invitation(invitationId)
                .filter(open -> open.isFor(contact.email(), now))
                .orElseThrow(Refusal::notFound);
        invitations.remove(invitation);
        share(Contact.TOPIC, invitationId, null);
        share(Contact.TOPIC, person, contact);
        if (!isStaff(person)) {
            members.add(new StaffMember(person, contact.name(), contact.email(), now));
            announce(new StaffNamed(id().value(), person));
        }
    }

    /** The owner of the invited address does not want to; the invitation is used up. */
    void decline(String invitationId, String email, Instant now) {
        Invitation invitation =
                invitation(invitationId).filter(open -> open.isFor(email, now)).orElseThrow(Refusal::notFound);
        invitations.remove(invitation);
        share(Contact.TOPIC, invitationId, null);
    }

    void remove(String person) {
        if (!isStaff(person)) {
            throw Refusal.notFound();
        }
        if (members.size() == 1) {
            throw Refusal.conflict("staff.last");
        }
        members.removeIf(member -> member.person().equals(person));
        announce(new StaffRemoved(id().value(), person));
    }

    /** The person is forgotten: its seat goes, save the last one, which stays without name and address until another takes it. */
    void forget(String person, Set<String> addresses) {
        invitations.removeIf(open -> {
            boolean its = addresses.contains(open.email());
            if (its) {
                share(Contact.TOPIC, open.code(), null);
            }
            return its;
        });
        if (isLast(person)) {
            members.replaceAll(last -> new StaffMember(last.person(), "", "", last.since()));
        } else if (isStaff(person)) {
            remove(person);
        }
    }

    /** Whether nobody would keep the network without the person. */
    boolean isLast(String person) {
        return members.size() == 1 && isStaff(person);
    }

    boolean isStaff(String person) {
        return members.stream().anyMatch(member -> member.person().equals(person));
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    public List<StaffMember> members() {
        return List.copyOf(members);
    }

    public List<Invitation> invitations() {
        return List.copyOf(invitations);
    }

    Optional<Invitation> invitation(String invitationId) {
        return invitations.stream()
                .filter(open -> open.code().equals(invitationId))
                .findFirst();
    }

    @Override
    protected String network() {
        return id().value();
    }
}
