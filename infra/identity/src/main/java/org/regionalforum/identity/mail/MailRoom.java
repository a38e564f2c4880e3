package org.regionalforum.identity.mail;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.regionalforum.identity.Language;
import org.regionalforum.identity.StorePreparation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Accepts mails once per cause and sends them at least once, with pauses that grow after each failure. */
@Component
public class MailRoom implements StorePreparation {

    private static final Logger LOG = LoggerFactory.getLogger(MailRoom.class);

    /** Longer than one attempt can take, so that no second one begins meanwhile. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final int MOST_TRIES = 12;

    private final MongoOperations mongo;
    private final Postman postman;
    private final Clock clock;
    private final ReentrantLock sending = new ReentrantLock();

    MailRoom(MongoOperations mongo, Postman postman, Clock clock) {
        this.mongo = mongo;
        this.postman = postman;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        mongo.indexOps(Mail.class).createIndex(new Index("due", Sort.Direction.ASC).sparse());
    }

    /**
     * Takes a mail in; false when one with this id was taken in before.
     *
     * @param until after this instant the mail is useless; its id is remembered until then
     */
    public boolean accept(
            String id, MailKind kind, String to, Language language, @Nullable String link, Instant until) {
        try {
            mongo.insert(new Mail(id, kind, to, language, link, clock.instant(), 0, until));
        } catch (DuplicateKeyException before) {
            return false;
        }
        Thread.ofVirtual().name("mail").start(this::sendDue);
        return true;
    }

    /** Sends what is due; also picks up what a stopped process left behind. */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    public void sendDue() {
        sending.lock();
        try {
            for (Mail mail = lease(); mail != null; mail = lease()) {
                deliver(mail);
            }
        } finally {
            sending.unlock();
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        mongo.remove(query(where("until").lt(clock.instant())), Mail.class);
    }

    private @Nullable Mail lease() {
        Instant now = clock.instant();
        return mongo.findAndModify(
                query(where("due").lte(now)).with(Sort.by("due")),
                new Update().set("due", now.plus(LEASE)).inc("tries", 1),
                FindAndModifyOptions.options().returnNew(true),
                Mail.class);
    }

    private void deliver(Mail mail) {
        if (!mail.until().isAfter(clock.instant())) {
            settle(mail);
            return;
        }
        try {
            postman.carry(mail);
            settle(mail);
        } catch (MailException refused) {
            LOG.warn("{} was not sent: {}", mail, refused.toString());
            if (mail.tries() >= MOST_TRIES) {
                settle(mail);
            } else {
                Instant next = clock.instant().plus(Duration.ofSeconds(5L << Math.min(mail.tries(), 9)));
                mongo.updateFirst(query(where("_id").is(mail.id())), new Update().set("due", next), Mail.class);
            }
        }
    }

    private void settle(Mail mail) {
        mongo.updateFirst(
                query(where("_id").is(mail.id())), new Update().unset("due").unset("link"), Mail.class);
    }
}
