package org.regionalforum.forum.ballot;

import org.regionalforum.forum.roll.RollPart;
import org.regionalforum.forum.roll.Rolls;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.inbox.Subscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Collects the parts of a roll; with the last one the ballot opens. */
@Component
class RollFeed {
    private final Rolls rolls;
    private final BallotClerk clerk;

    RollFeed(Rolls rolls, BallotClerk clerk) {
        this.rolls = rolls;
        this.clerk = clerk;
    }

    void stated(RollPart part, FactMeta meta) {
        rolls.keep(part);
        rolls.complete(part.roll()).ifPresent(clerk::open);
    }

    /** The table of this feed. */
    @Configuration(proxyBeanMethods = false)
    static class Table {
        @Bean
        Subscriptions rollTable(RollFeed feed) {
            return Subscriptions.as("rolls")
                    .from("membership.facts")
                    .on("org.regionalforum.membership.roll-stated.v1", RollPart.class, feed::stated);
        }
    }
}
