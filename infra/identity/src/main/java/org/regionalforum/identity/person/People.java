package org.regionalforum.identity.person;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Optional;
import org.regionalforum.identity.Secret;
import org.regionalforum.identity.StorePreparation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The people; an e-mail address belongs to at most one of them. */
@Component
public class People implements StorePreparation {

    private final MongoOperations mongo;

    People(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepare() {
        mongo.indexOps(Person.class).createIndex(new Index("email", Sort.Direction.ASC).unique());
    }

    /** Adds a person; false when the address already has one. */
    public boolean add(Person person) {
        try {
            mongo.insert(person);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    public Optional<Person> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Person.class));
    }

    public Optional<Person> byEmail(EmailAddress email) {
        return Optional.ofNullable(mongo.findOne(query(where("email").is(email.value())), Person.class));
    }

    /** Replaces the reset link of a person; an earlier one stops working. */
    public void offerReset(String id, Secret link, Instant until) {
        mongo.updateFirst(
                query(where("_id").is(id)),
                new Update().set("reset", new Person.ResetLink(link.hash(), until)),
                Person.class);
    }

    /** The person whose reset link this is, while it runs. */
    public Optional<Person> byReset(Secret link, Instant now) {
        Person person = mongo.findOne(query(where("reset.hash").is(link.hash())), Person.class);
        return Optional.ofNullable(person)
                .filter(p -> p.reset() != null && p.reset().until().isAfter(now));
    }

    /** Sets a new password and spends the link in one write; false when the link was spent or has run out. */
    public boolean resetPassword(String id, Secret link, String passwordHash, Instant now) {
        return mongo.updateFirst(
                                query(where("_id")
                                        .is(id)
                                        .and("reset.hash")
                                        .is(link.hash())
                                        .and("reset.until")
                                        .gt(now)),
                                new Update().set("passwordHash", passwordHash).unset("reset"),
                                Person.class)
                        .getModifiedCount()
                == 1;
    }
}
