package org.regionalforum.gateway.keptform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalforum.gateway.answer.Page;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The forms that wait, each for half an hour. */
@Component
class KeptForms {

    static final Duration KEPT = Duration.ofMinutes(30);

    private final MongoOperations store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeptForms(MongoOperations store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Keeps a form; answers the secret by which the browser finds it again. */
    String keep(String path, List<Page.Field> fields, @Nullable String person) {
        byte[] secret = new byte[18];
        random.nextBytes(secret);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        store.insert(
                new KeptForm(hash(key), path, fields, person, clock.instant().plus(KEPT)));
        return key;
    }

    Optional<KeptForm> find(String key) {
        return Optional.ofNullable(store.findById(hash(key), KeptForm.class))
                .filter(form -> form.expiresAt().isAfter(clock.instant()));
    }

    void forget(String key) {
        store.remove(Query.query(Criteria.where("_id").is(hash(key))), KeptForm.class);
    }

    /** Removes what nobody came back for. */
    void sweep() {
        store.remove(Query.query(Criteria.where("expiresAt").lt(clock.instant())), KeptForm.class);
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
