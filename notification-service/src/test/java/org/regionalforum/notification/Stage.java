package org.regionalforum.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.Matter;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Notices;
import org.regionalforum.notification.notice.Reason;
import org.regionalforum.notification.notice.Subject;
import org.regionalforum.notification.notice.Told;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Sets what the service knows and holds, without the broker; people have names that no other test uses. */
public final class Stage {
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final MongoTemplate mongo;
    private final Notices notices;
    private final int test = TESTS.incrementAndGet();
    private int causes;

    public Stage(MongoTemplate mongo, Notices notices) {
        this.mongo = mongo;
        this.notices = notices;
        network("cop", "COP");
    }

    public void network(String slug, String shortName) {
        mongo.getCollection("networks").deleteOne(new Document("_id", slug));
        mongo.getCollection("networks").insertOne(new Document("_id", slug).append("shortName", shortName));
    }

    /** {@code anna} → {@code anna-s7}. */
    public String own(String name) {
        return name + "-s" + test;
    }

    public String address(String name) {
        return own(name) + "@example.org";
    }

    public String person(String name, String language) {
        return person(name, address(name), "Anna Neri", language);
    }

    public String person(String name, String email, String called, String language) {
        mongo.getCollection("contacts")
                .insertOne(
                        new Document(Map.of("_id", own(name), "email", email, "name", called, "language", language)));
        return own(name);
    }

    public String staff(String network, String person) {
        mongo.getCollection("staff")
                .insertOne(new Document(Map.of(
                        "_id",
                        network + "/" + own(person),
                        "network",
                        network,
                        "person",
                        own(person),
                        "serving",
                        true)));
        return own(person);
    }

    public String text(String id, String text) {
        mongo.getCollection("texts").insertOne(new Document(Map.of("_id", own(id), "text", text)));
        return own(id);
    }

    public Matter application(String id) {
        return Matter.of("cop", Subject.application(own(id)))
                .organisation("L’Altra Associazione")
                .day(LocalDate.of(2027, 1, 23));
    }

    public Notice notice(String person, NoticeKind kind, Matter matter, Channel... channels) {
        Reason reason = kind.audience() == NoticeKind.Audience.STAFF ? Reason.STAFF_OF_NETWORK : Reason.APPLICANT;
        Set<Channel> by = channels.length == 0 ? Set.of(Channel.IN_APP, Channel.E_MAIL) : Set.of(channels);
        return notices.keepOnce(
                        "/test/" + test + "/" + ++causes,
                        new Told(own(person), kind, matter, reason, by),
                        Instant.parse("2026-11-24T09:00:00Z").plusSeconds(causes))
                .orElseThrow();
    }
}
