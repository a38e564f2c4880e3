package org.regionalforum.forum.proposal;

import java.util.List;
import org.regionalforum.kit.clock.LawClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts on the agenda what has its support without anybody supporting just now: a supporter is no longer suspended, or newer rules
 * ask for less. A network in trouble does not hold up the others.
 */
@Component
class SupportWatch {
    private static final Logger log = LoggerFactory.getLogger(SupportWatch.class);

    private final Proposals proposals;
    private final ProposalDesk desk;
    private final LawClock clock;

    SupportWatch(Proposals proposals, ProposalDesk desk, LawClock clock) {
        this.proposals = proposals;
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${forum.proposals.look-every:1m}")
    void look() {
        for (String network : proposals.gatheringNetworks()) {
            try {
                proposals.gathering(network).forEach(this::look);
            } catch (RuntimeException e) {
                log.warn("The proposals of {} that gather support are looked at again: {}", network, e.toString());
            }
        }
    }

    private void look(Proposal gathering) {
        if (gathering.ready(today(gathering))) {
            proposals.change(gathering.id(), proposal -> {
                AgendaRule rule = today(proposal);
                if (proposal.ready(rule)) {
                    proposal.admit(rule, clock.today());
                }
            });
        }
    }

    private AgendaRule today(Proposal proposal) {
        return desk.today(proposal.network(), List.of(proposal));
    }
}
