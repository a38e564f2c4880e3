package org.regionalforum.forum.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.inbox.Subscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What of the service's own facts is everybody's business, and enters the feed: no person, no choice. */
@Component
class PublicFacts {
    private final Feed feed;

    PublicFacts(Feed feed) {
        this.feed = feed;
    }

    record Admitted(String proposal, String network, int number, int version, String title, int supporters) {}

    record Opened(
            String ballot,
            String network,
            String proposal,
            String title,
            Instant opensAt,
            Instant closesAt,
            int entitled) {}

    record Closed(String ballot, String network, String proposal, String title, int position, String outcome) {}

    record Adopted(
            String resolution,
            String network,
            String body,
            int year,
            int number,
            int position,
            String kind,
            String title,
            LocalDate on,
            String path) {}

    record Recorded(
            String resolution,
            String network,
            String body,
            int position,
            @Nullable String ownNumber,
            String title,
            LocalDate on,
            String path) {}

    void admitted(Admitted fact, FactMeta meta) {
        Map<String, Object> data = titled(fact.title());
        data.put("proposal", fact.proposal());
        data.put("number", fact.number());
        data.put("version", fact.version());
        data.put("supporters", fact.supporters());
        data.put("path", "/forum/" + fact.network() + "/proposals/" + fact.number());
        feed.add(fact.network(), meta, data);
    }

    void opened(Opened fact, FactMeta meta) {
        Map<String, Object> data = titled(fact.title());
        data.put("ballot", fact.ballot());
        data.put("opensAt", fact.opensAt().toString());
        data.put("closesAt", fact.closesAt().toString());
        data.put("entitled", fact.entitled());
        feed.add(fact.network(), meta, data);
    }

    void closed(Closed fact, FactMeta meta) {
        Map<String, Object> data = titled(fact.title());
        data.put("ballot", fact.ballot());
        data.put("registerPosition", fact.position());
        data.put("outcome", fact.outcome());
        feed.add(fact.network(), meta, data);
    }

    void adopted(Adopted fact, FactMeta meta) {
        Map<String, Object> data = titled(fact.title());
        data.put("resolution", fact.resolution());
        data.put("body", fact.body());
        data.put("year", fact.year());
        data.put("number", fact.number());
        data.put("registerPosition", fact.position());
        data.put("kind", fact.kind());
        data.put("on", fact.on().toString());
        data.put("path", fact.path());
        feed.add(fact.network(), meta, data);
    }

    void recorded(Recorded fact, FactMeta meta) {
        Map<String, Object> data = titled(fact.title());
        data.put("resolution", fact.resolution());
        data.put("body", fact.body());
        data.put("registerPosition", fact.position());
        if (fact.ownNumber() != null) {
            data.put("ownNumber", fact.ownNumber());
        }
        data.put("on", fact.on().toString());
        data.put("path", fact.path());
        feed.add(fact.network(), meta, data);
    }

    private static Map<String, Object> titled(String title) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", title);
        return data;
    }

    /** The table of the feed. */
    @Configuration(proxyBeanMethods = false)
    static class Table {
        @Bean
        Subscriptions feedTable(PublicFacts facts) {
            String prefix = "org.regionalforum.forum.";
            return Subscriptions.as("feed")
                    .from("forum.facts")
                    .on(prefix + "proposal-admitted.v1", Admitted.class, facts::admitted)
                    .on(prefix + "ballot-opened.v1", Opened.class, facts::opened)
                    .on(prefix + "ballot-closed.v1", Closed.class, facts::closed)
                    .on(prefix + "resolution-adopted.v1", Adopted.class, facts::adopted)
                    .on(prefix + "decision-recorded.v1", Recorded.class, facts::recorded);
        }
    }
}
