package org.regionalforum.forum.proposal;

import java.util.List;
import org.regionalforum.kit.clock.LawClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts on the agenda what has its support without anybody supporting just now: a supporter is no longer suspended, or newer rules
 * ask for less. What is in trouble does not hold up the others.
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
        try {
            List<Proposal> gathering = proposals.gathering(network);
            AgendaRule rule = desk.today(network, gathering);
            gathering.stream().filter(proposal -> proposal.ready(rule)).forEach(this::admit);
        } catch (RuntimeException e) {
            log.warn("The proposals of {} that gather support are looked at again: {}", network, e.toString());
        }
    }

    private void admit(Proposal ready) {
        try {
            proposals.change(ready.id(), proposal -> {
                AgendaRule rule = desk.today(proposal.network(), List.of(proposal));
                if (proposal.ready(rule)) {
                    proposal.admit(rule, clock.today());
                }
            });
        } catch (RuntimeException e) {
            log.warn("Proposal {} is put on the agenda later: {}", ready.id().value(), e.toString());
        }
    }
}
