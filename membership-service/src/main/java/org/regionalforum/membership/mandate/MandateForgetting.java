package org.regionalforum.membership.mandate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.membership.contact.Contact;
import org.regionalforum.membership.forgetting.Forgetting;
import org.regionalforum.membership.forgetting.Kept;
import org.springframework.stereotype.Component;

/**
 * Forgets who holds a mandate. It ends, since nobody acts for an organisation whom nobody knows; which id acted until when
 * stays, for the votes that were cast by it.
 */
@Component
class MandateForgetting implements Forgetting {
    private final Mandates mandates;
    private final LawClock clock;

    MandateForgetting(Mandates mandates, LawClock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    public Set<String> addressesOf(String person) {
        return mandates.heldBy(person).stream()
                .map(Mandate::holder)
                .filter(Objects::nonNull)
                .map(Contact::email)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Kept> keptOf(String person) {
        return mandates.heldBy(person).stream()
                .map(held -> Kept.forClaims(
                        "mandate",
                        held.id().value(),
                        held.status() == MandateStatus.ENDED ? held.until() : clock.today()))
                .toList();
    }

    @Override
    public void forgetPerson(String person, boolean bySelf, Set<String> addresses) {
        mandates.heldBy(person)
                .forEach(held -> mandates.change(held.id(), of -> of.forgetHolder(bySelf, clock.today())));
        for (String address : addresses) {
            mandates.offeredTo(address)
                    .forEach(offered -> mandates.change(offered.id(), of -> of.forgetOffer(clock.today())));
        }
    }
}
