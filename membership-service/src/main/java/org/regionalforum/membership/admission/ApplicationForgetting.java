package org.regionalforum.membership.admission;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.regionalforum.membership.contact.Contact;
import org.regionalforum.membership.forgetting.Forgetting;
import org.regionalforum.membership.forgetting.Kept;
import org.springframework.stereotype.Component;

/** Forgets who sent an application or was to be written to about it; which id sent it stays with the board's decision. */
@Component
class ApplicationForgetting implements Forgetting {
    private final MembershipApplications applications;

    ApplicationForgetting(MembershipApplications applications) {
        this.applications = applications;
    }

    @Override
    public Set<String> addressesOf(String person) {
        Set<String> found = new HashSet<>();
        for (MembershipApplication application : applications.naming(person, Set.of())) {
            Contact contact = application.applicantContact();
            if (contact != null && person.equals(application.applicant())) {
                found.add(contact.email());
            }
            if (application.decision() instanceof Decision.Admitted admitted
                    && person.equals(admitted.representative().person())
                    && admitted.representative().email() != null) {
                found.add(admitted.representative().email().toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    @Override
    public List<Kept> keptOf(String person) {
        return applications.of(person).stream()
                .filter(sent -> sent.decision() != null)
                .map(sent -> Kept.forClaims(
                        "application",
                        sent.id().value(),
                        Objects.requireNonNull(sent.decision()).on()))
                .toList();
    }

    @Override
    public void forgetPerson(String person, boolean bySelf, Set<String> addresses) {
        applications
                .naming(person, addresses)
                .forEach(application -> applications.change(application.id(), of -> of.forget(person, addresses)));
    }

    @Override
    public Optional<String> writtenIn(String text) {
        return applications.withText(text).map(MembershipApplication::network);
    }

    @Override
    public void forgetText(String text) {
        applications.withText(text).ifPresent(of -> applications.change(of.id(), a -> a.forgetText(text)));
    }
}
