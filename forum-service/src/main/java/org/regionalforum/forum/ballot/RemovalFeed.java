package org.regionalforum.forum.ballot;

import org.regionalforum.kit.inbox.Subscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A title that was removed from a proposal is removed from the ballots on it. */
@Configuration(proxyBeanMethods = false)
class RemovalFeed {
    record Erased(String proposal, String text) {}

    @Bean
    Subscriptions removalTable(BallotClerk clerk) {
        return Subscriptions.as("removals")
                .from("forum.facts")
                .on(
                        "org.regionalforum.forum.proposal-text-erased.v1",
                        Erased.class,
                        (fact, meta) -> clerk.forget(fact.proposal(), fact.text()));
    }
}
