package org.regionalforum.forum.mandate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.mandate.Mandate.Rank;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * Answers for whom a person may act now. Only a mandate as delegate or substitute gives the power to propose, support and vote;
 * the representative names delegates, and may name itself.
 */
@Component
public class Acting {
    private final Mandates mandates;
    private final LawClock clock;

    Acting(Mandates mandates, LawClock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    /** The mandates by which a person acts today, in all networks. */
    public List<Mandate> of(Actor actor) {
        return mandates.of(actor.person(), clock.today()).stream()
                .filter(mandate -> mandate.rank() != Rank.REPRESENTATIVE)
                .toList();
    }

    /** The mandates by which a person acts today in one network; nobody's are none. */
    public List<Mandate> of(@Nullable Actor actor, String network) {
        return actor == null
                ? List.of()
                : of(actor).stream().filter(m -> m.network().equals(network)).toList();
    }

    /** The mandate by which a person acts for an organisation now; refuses (403) where there is none. */
    public Mandate require(Actor actor, String network, String organisation) {
        return find(actor, network, organisation).orElseThrow(() -> Refusal.forbidden("mandate.none"));
    }

    /** The highest of the mandates by which a person acts for an organisation now. */
    public Optional<Mandate> find(Actor actor, String network, String organisation) {
        return of(actor, network).stream()
                .filter(mandate -> mandate.organisation().equals(organisation))
                .min(Comparator.comparing(Mandate::rank));
    }

    /** Who acts for an organisation in a network on a day. */
    public List<Mandate> holders(String network, String organisation, LocalDate day) {
        return mandates.holders(network, organisation, day);
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

    /** The networks that a person keeps. */
    public List<String> keptBy(Actor actor) {
        return mandates.keptBy(actor.person());
    }
}
