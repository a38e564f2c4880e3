package org.regionalforum.identity.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.regionalforum.identity.StorePreparation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The RSA keys that sign tokens, kept in the database. The newest signs; the one before it stays published, so that
 * tokens it signed are still believed. A start after half a year makes a new one.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext>, StorePreparation {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final String COLLECTION = "signingKeys";
    private static final Duration SIGNS_FOR = Duration.ofDays(180);
    private static final int BITS = 2048;

    private final MongoOperations mongo;
    private final Clock clock;
    private volatile List<JWK> published = List.of();

    SigningKeys(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        List<Document> kept = newest(mongo);
        Instant now = clock.instant();
        if (kept.isEmpty()
                || kept.getFirst().getDate("since").toInstant().plus(SIGNS_FOR).isBefore(now)) {
            int next = kept.isEmpty() ? 1 : kept.getFirst().getInteger("_id") + 1;
            make(mongo, next, now);
            kept = newest(mongo);
        }
        published = kept.stream().map(SigningKeys::key).toList();
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(new JWKSet(published));
    }

    /** The claims of a token that one of these keys signed, however old it is; empty for any other text. */
    Optional<JWTClaimsSet> claims(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            for (JWK key : published) {
                if (JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())
                        && jwt.verify(new RSASSAVerifier(key.toRSAKey().toRSAPublicKey()))) {
                    return Optional.of(jwt.getJWTClaimsSet());
                }
            }
        } catch (ParseException | JOSEException notOurs) {
            LOG.debug("not a token of ours", notOurs);
        }
        return Optional.empty();
    }

    private static List<Document> newest(MongoOperations mongo) {
        return mongo.find(new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(2), Document.class, COLLECTION);
    }

    /** Inserts under the next number: of two processes that start at once, one makes the key and both read it. */
    private static void make(MongoOperations mongo, int number, Instant now) {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            Document document =
                    new Document("_id", number).append("since", Date.from(now)).append("key", key.toJSONString());
            mongo.insert(document, COLLECTION);
            LOG.info("signing key {} was made", number);
        } catch (JOSEException e) {
            throw new IllegalStateException("no RSA key could be made", e);
        } catch (DuplicateKeyException madeMeanwhile) {
            LOG.debug("signing key {} was made by another process", number);
        }
    }

    private static JWK key(Document kept) {
        try {
            return JWK.parse(kept.getString("key"));
        } catch (ParseException e) {
            throw new IllegalStateException("signing key " + kept.getInteger("_id") + " cannot be read", e);
        }
    }
}
