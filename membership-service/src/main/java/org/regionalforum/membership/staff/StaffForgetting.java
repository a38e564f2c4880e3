package org.regionalforum.membership.staff;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.forgetting.Forgetting;
import org.springframework.stereotype.Component;

/** Forgets who kept a network. The last one of a staff goes only after somebody else has joined it. */
@Component
class StaffForgetting implements Forgetting {
    private final Staffings staffings;

    StaffForgetting(Staffings staffings) {
        this.staffings = staffings;
    }

    @Override
    public Set<String> addressesOf(String person) {
        return staffings.keptBy(person).stream()
                .flatMap(staff -> staff.members().stream())
                .filter(member ->
                        member.person().equals(person) && !member.email().isEmpty())
                .map(StaffMember::email)
                .collect(Collectors.toSet());
    }

    @Override
    public void refuseIfNeeded(String person) {
        if (staffings.keptBy(person).stream().anyMatch(staff -> staff.isLast(person))) {
            throw Refusal.conflict("staff.last");
        }
    }

    @Override
    public void forgetPerson(String person, boolean bySelf, Set<String> addresses) {
        Set<Staffing> concerned = new LinkedHashSet<>(staffings.keptBy(person));
        addresses.forEach(address -> concerned.addAll(staffings.inviting(address)));
        concerned.forEach(staff -> staffings.change(staff.id(), of -> of.forget(person, addresses)));
    }
}
