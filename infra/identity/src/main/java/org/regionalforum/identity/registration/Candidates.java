package org.regionalforum.identity.registration;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.regionalforum.identity.Secret;
import org.regionalforum.identity.StorePreparation;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Who asked for an account and has not confirmed the address, and the links that are on their way. */
@Component
class Candidates implements StorePreparation {

    private final MongoOperations mongo;
    private final Clock clock;

    Candidates(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        mongo.indexOps(Candidate.class).createIndex(new Index("email", Sort.Direction.ASC));
    }

    void add(Candidate candidate) {
        mongo.insert(candidate);
    }

    /** The newest first, as many as a confirmation may compare a password with. */
    List<Candidate> of(String email, int most) {
        return mongo
                .find(
                        query(where("email").is(email))
                                .with(Sort.by(Sort.Direction.DESC, "since"))
                                .limit(most),
                        Candidate.class)
                .stream()
                .filter(candidate -> candidate.until().isAfter(clock.instant()))
                .toList();
    }

    void offer(Secret link, String email, Instant until) {
        mongo.insert(new ConfirmationLink(link.hash(), email, until));
    }

    void withdraw(Secret link) {
        mongo.remove(query(where("_id").is(link.hash())), ConfirmationLink.class);
    }

    Optional<ConfirmationLink> link(Secret link) {
        return Optional.ofNullable(mongo.findById(link.hash(), ConfirmationLink.class))
                .filter(found -> found.until().isAfter(clock.instant()));
    }

    /** Nobody waits for this address any more. */
    void forget(String email) {
        mongo.remove(query(where("email").is(email)), ConfirmationLink.class);
        mongo.remove(query(where("email").is(email)), Candidate.class);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        mongo.remove(query(where("until").lt(clock.instant())), ConfirmationLink.class);
        mongo.remove(query(where("until").lt(clock.instant())), Candidate.class);
    }
}
