package org.regionalforum.identity.openid;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.regionalforum.identity.Secret;
import org.regionalforum.identity.StorePreparation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/**
 * The authorizations, kept in the database.
 *
 * <p>A code works once, whoever races for it. A refresh token that was replaced works for one more minute, for a
 * client that was cut off before it had the new one; later it is taken as stolen and the whole authorization ends (RFC
 * 9700, section 4.14.2).
 */
@Component
public class Authorizations implements OAuth2AuthorizationService, StorePreparation {

    static final Duration REPLACED_WORKS = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Authorizations.class);
    private static final String REPLACED = "replaced";
    private static final int MOST_REPLACED = 20;

    private final MongoOperations mongo;
    private final RegisteredClientRepository clients;
    private final SigningKeys keys;
    private final Clock clock;

    Authorizations(MongoOperations mongo, RegisteredClientRepository clients, SigningKeys keys, Clock clock) {
        this.mongo = mongo;
        this.clients = clients;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        MongoCollection<Document> stored = stored();
        for (String kind : List.of(StoredAuthorization.CODE, StoredAuthorization.ACCESS, StoredAuthorization.REFRESH)) {
            stored.createIndex(
                    Indexes.ascending(kind), new IndexOptions().unique(true).sparse(true));
        }
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        Document document = StoredAuthorization.of(authorization);
        Boolean codeWasSpent = authorization.getAttribute(StoredAuthorization.CODE_WAS_SPENT);
        if (codeWasSpent == null) {
            insert(document);
            return;
        }
        boolean usesCode = !codeWasSpent && document.getBoolean("codeSpent", false);
        Document before = stored().find(eq("_id", authorization.getId())).first();
        while (before != null && !(usesCode && before.getBoolean("codeSpent", false))) {
            if (replace(before, document)) {
                return;
            }
            before = stored().find(eq("_id", authorization.getId())).first();
        }
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        stored().deleteOne(eq("_id", authorization.getId()));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return restore(stored().find(eq("_id", id)).first(), null, null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (type != null) {
            return find(token, type.getValue());
        }
        for (String each : List.of("access_token", "refresh_token", "code", "id_token")) {
            OAuth2Authorization found = find(token, each);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Ends everything that a person was signed in to. */
    public void forget(String person) {
        stored().deleteMany(eq("person", person));
    }

    /** Ends what one session of a person had opened. */
    void forget(String person, String session) {
        stored().deleteMany(and(eq("person", person), eq("session", session)));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        stored().deleteMany(lt("until", Date.from(clock.instant())));
    }

    private MongoCollection<Document> stored() {
        return mongo.getCollection("authorizations");
    }

    private @Nullable OAuth2Authorization find(String token, String type) {
        return switch (type) {
            case "state" -> restore(stored().find(eq("state", token)).first(), null, null);
            case "code" -> byHash(StoredAuthorization.CODE, token);
            case "access_token" -> byHash(StoredAuthorization.ACCESS, token);
            case "refresh_token" -> {
                OAuth2Authorization current = byHash(StoredAuthorization.REFRESH, token);
                yield current != null ? current : byReplaced(token);
            }
            case "id_token" -> byIdToken(token);
            default -> null;
        };
    }

    private @Nullable OAuth2Authorization byHash(String kind, String token) {
        return restore(stored().find(eq(kind, Secret.hash(token))).first(), kind, token);
    }

    private @Nullable OAuth2Authorization byReplaced(String token) {
        String hash = Secret.hash(token);
        Document found = stored().find(eq(REPLACED + ".hash", hash)).first();
        if (found == null) {
            return null;
        }
        Instant oldest = clock.instant().minus(REPLACED_WORKS);
        boolean justNow = replaced(found).stream()
                .anyMatch(one -> hash.equals(one.getString("hash"))
                        && one.getDate("at").toInstant().isAfter(oldest));
        if (justNow) {
            return restore(found, StoredAuthorization.REFRESH, token);
        }
        LOG.warn("a replaced refresh token of person {} came back: the authorization ends", found.getString("person"));
        stored().deleteOne(eq("_id", found.getString("_id")));
        return null;
    }

    /** Clients may keep the ID token of the sign-in for the sign-out, so any of that session is good. */
    private @Nullable OAuth2Authorization byIdToken(String token) {
        return keys.claims(token)
                .map(claims ->
                        and(eq("person", claims.getSubject()), eq("session", String.valueOf(claims.getClaim("sid")))))
                .map((Bson filter) -> stored().find(filter).first())
                .map(found -> restore(found, StoredAuthorization.ID_TOKEN, token))
                .orElse(null);
    }

    private @Nullable OAuth2Authorization restore(
            @Nullable Document document, @Nullable String kind, @Nullable String presented) {
        RegisteredClient client = document == null ? null : clients.findById(document.getString("client"));
        return document == null || client == null
                ? null
                : StoredAuthorization.restore(document, client, kind, presented);
    }

    private void insert(Document document) {
        stored().insertOne(document.append("version", 0L));
    }

    private boolean replace(Document before, Document document) {
        List<Document> replaced = new ArrayList<>(replaced(before));
        String refresh = before.getString(StoredAuthorization.REFRESH);
        if (refresh != null && !refresh.equals(document.getString(StoredAuthorization.REFRESH))) {
            replaced.add(new Document("hash", refresh).append("at", Date.from(clock.instant())));
        }
        long version = before.getLong("version");
        document.append("version", version + 1);
        document.append(REPLACED, replaced.subList(Math.max(0, replaced.size() - MOST_REPLACED), replaced.size()));
        try {
            return stored().replaceOne(and(eq("_id", before.getString("_id")), eq("version", version)), document)
                            .getMatchedCount()
                    == 1;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.SERVER_ERROR);
            }
            throw e;
        }
    }

    private static List<Document> replaced(Document document) {
        return document.getList(REPLACED, Document.class, List.of());
    }
}
