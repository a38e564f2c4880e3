package org.regionalforum.membership.mandate;

import java.util.List;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.membership.member.Membership;
import org.regionalforum.membership.member.Representation;
import org.regionalforum.membership.network.NetworkId;
import org.springframework.stereotype.Component;

/**
 * Who acts for a member as a whole: the person whom the admission recorded, until the first day of a mandate of that rank
 * that somebody accepted; from then on whoever holds one. A mandate that ended before its first day takes nothing from anybody.
 */
@Component
class Representatives implements Representation {
    private final Mandates mandates;
    private final LawClock clock;

    Representatives(Mandates mandates, LawClock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    public boolean represents(String person, Membership term) {
        List<Mandate> appointed = mandates.of(new NetworkId(term.network()), term.organisation()).stream()
                .filter(mandate -> mandate.rank() == Rank.REPRESENTATIVE && mandate.person() != null)
                .filter(mandate -> mandate.until() == null || mandate.until().isAfter(term.since()))
                .filter(mandate -> mandate.until() == null || !mandate.until().isBefore(mandate.since()))
                .filter(mandate -> !mandate.since().isAfter(clock.today()))
                .toList();
        if (appointed.isEmpty()) {
            return person.equals(term.representative());
        }
        return appointed.stream()
                .anyMatch(mandate -> person.equals(mandate.person()) && mandate.holdsOn(clock.today()));
    }
}
