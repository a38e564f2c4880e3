package org.regionalforum.notification.webhook;

import org.regionalforum.kit.inbox.Subscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What systems outside are told of. */
@Configuration(proxyBeanMethods = false)
class WebhookFeed {
    private static final String TYPE = "org.regionalforum.forum.";

    @Bean
    Subscriptions webhookSubscriptions(CallDesk calls) {
        return Subscriptions.as("webhooks")
                .from("forum.facts")
                .on(TYPE + "resolution-adopted.v1", PublicFact.ResolutionAdopted.class, calls::announce)
                .on(TYPE + "decision-recorded.v1", PublicFact.DecisionRecorded.class, calls::announce)
                .on(TYPE + "ballot-closed.v1", PublicFact.BallotClosed.class, calls::announce);
    }
}
