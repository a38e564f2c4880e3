package org.regionalforum.projects.erasure;

import org.regionalforum.kit.inbox.Subscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows who was erased. What it does may be done again. */
@Configuration(proxyBeanMethods = false)
class ErasureFeed {
    record PersonErased(String person) {}

    @Bean
    Subscriptions erasureTable(ErasureDesk desk) {
        return Subscriptions.as("erasures")
                .from("membership.facts")
                .on(
                        "org.regionalforum.membership.person-erased.v1",
                        PersonErased.class,
                        (fact, meta) -> desk.forgetPerson(fact.person()));
    }
}
