package org.regionalforum.membership.erasure;

import org.regionalforum.kit.inbox.Subscriptions;
import org.regionalforum.membership.erasure.ErasureFact.PersonErased;
import org.regionalforum.membership.erasure.ErasureFact.TextErased;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries an erasure out in every document, each in a write of its own. */
@Configuration(proxyBeanMethods = false)
class ErasureFeed {
    @Bean
    Subscriptions erasureTable(ErasureDesk desk) {
        return Subscriptions.as("erasures")
                .from("membership.facts")
                .on(
                        "org.regionalforum.membership.person-erased.v1",
                        PersonErased.class,
                        (fact, meta) -> desk.carryOut(new ErasureId(fact.erasure())))
                .on(
                        "org.regionalforum.membership.text-erased.v1",
                        TextErased.class,
                        (fact, meta) -> desk.carryOut(new ErasureId(fact.erasure())));
    }
}
