package org.regionalforum.notification.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.Contracts;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.PublishedFact;
import org.regionalforum.kit.test.PublishedFacts;
import org.regionalforum.notification.MailCatcher;
import org.regionalforum.notification.Membership;
import org.regionalforum.notification.NotificationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One resolution, ten thousand followers, and a ballot that opens meanwhile. */
@NotificationTest
class FanOutTest {
    private static final int FOLLOWERS = 10_000;

    private final Membership membership;
    private final FactsIn in;
    private final MailCatcher mails;
    private final PublishedFacts published;
    private final MongoTemplate mongo;

    @Autowired
    FanOutTest(FactsIn in, MailCatcher mails, PublishedFacts published, MongoTemplate mongo) {
        this.in = in;
        this.membership = new Membership(in);
        this.mails = mails;
        this.published = published;
        this.mongo = mongo;
    }

    @AfterEach
    void nobody_carries_the_rest() {
        notices().deleteMany(Filters.eq("kind", "RESOLUTION_ADOPTED"));
    }

    @Test
    void ten_thousand_follow_and_what_is_due_by_law_overtakes_them() {
        membership.network("cop");
        membership.organisation("alfa");
        membership.person("dora", "it");
        membership.mandate("cop", "alfa", "dora", "FIRST");
        membership.forumText("t1", "Acqua pubblica");
        mails.awaitOne(membership.address("dora"));
        followers();

        FactsIn.Fact fact = membership.adopted("r1", "cop", "t1");
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting() > 3_000);
        membership.called("b1", "cop", "t1", "alfa");
        mails.awaitCount(membership.address("dora"), 2);
        long behind = waiting();
        in.publish(fact);

        assertThat(behind)
                .as("mails of the resolution that still wait when the ballot's is there")
                .isGreaterThan(1_000);
        PublishedFact told = published.await("notification.facts", "followers-told");
        Contracts.check(told);
        assertThat(java.util.Objects.requireNonNull(told.data()).get("notices").asInt())
                .isEqualTo(FOLLOWERS);
        assertThat(notices().countDocuments(Filters.eq("cause", fact.id()))).isEqualTo(FOLLOWERS);
        assertThat(notices()
                        .distinct("recipient", Filters.eq("cause", fact.id()), String.class)
                        .into(new ArrayList<>()))
                .hasSize(FOLLOWERS);
    }

    private long waiting() {
        return notices()
                .countDocuments(Filters.and(
                        Filters.eq("lane", "BULK"), Filters.exists("dueAt"), Filters.eq("mail.attempts", 0)));
    }

    private void followers() {
        List<Document> all = new ArrayList<>();
        for (int i = 0; i < FOLLOWERS; i++) {
            String id = "f-%05d-%s".formatted(i, membership.own("x"));
            all.add(new Document("_id", id)
                    .append("version", 1L)
                    .append("sequence", 0L)
                    .append("usedKeys", List.of())
                    .append("address", id + "@example.org")
                    .append("token", "t-" + id)
                    .append("language", i % 2 == 0 ? "it" : "en")
                    .append("asked", List.of())
                    .append("topics", List.of(membership.own("cop"))));
        }
        mongo.getCollection("followers").insertMany(all);
    }

    private MongoCollection<Document> notices() {
        return mongo.getCollection("notices");
    }
}
