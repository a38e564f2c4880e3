package org.regionalforum.forum.proposal;

import org.regionalforum.kit.clock.LawClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts on the agenda what has its support without anybody supporting just now: a supporter is no longer suspended, or newer rules
 * ask for less.
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
        try {
            proposals.gatheringNetworks().forEach(this::look);
        } catch (RuntimeException e) {
            log.warn("The look for proposals that have their support failed and is tried again: {}", e.toString());
        }
    }

    private void look(String network) {
        AgendaRule rule = desk.today(network);
        proposals.gathering(network).stream()
                .filter(proposal -> proposal.ready(rule))
                .forEach(ready -> proposals.change(ready.id(), proposal -> {
                    if (proposal.ready(rule)) {
                        proposal.admit(rule, clock.today());
                    }
                }));
    }
}
