package org.regionalforum.projects.mandate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * Answers for whom a person may act now. For a project every mandate counts, the representative's too: nothing is voted on
 * here, an organisation states what it does.
 */
@Component
public class Acting {
    private final Mandates mandates;
    private final LawClock clock;

    Acting(Mandates mandates, LawClock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    /** The mandates by which a person acts today, in all networks; nobody's are none. */
    public List<Mandate> of(@Nullable Actor actor) {
        return actor == null ? List.of() : mandates.of(actor.person(), clock.today());
    }

    /** The mandates by which a person acts today in one network. */
    public List<Mandate> of(@Nullable Actor actor, String network) {
        return of(actor).stream().filter(m -> m.network().equals(network)).toList();
    }

    /** The highest of the mandates by which a person acts for an organisation now. */
    public Optional<Mandate> find(@Nullable Actor actor, String network, String organisation) {
        return of(actor, network).stream()
                .filter(mandate -> mandate.organisation().equals(organisation))
                .min(Comparator.comparing(Mandate::rank));
    }

    /** Refuses (403) whoever does not act for the organisation. */
    public void require(Actor actor, String network, String organisation) {
        if (find(actor, network, organisation).isEmpty()) {
            throw Refusal.forbidden("mandate.none");
        }
    }

    public boolean keeps(@Nullable Actor actor, String network) {
        return actor != null && mandates.isStaff(actor.person(), network);
    }

    /** Refuses whoever does not keep the network. */
    public void requireStaff(Actor actor, String network) {
        if (!keeps(actor, network)) {
            throw Refusal.forbidden("staff.only");
        }
    }
}
