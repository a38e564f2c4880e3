package org.regionalforum.gateway.session;

import com.mongodb.client.result.UpdateResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Renews the tokens of a session, once for all requests that need it. A refresh token may be used once (it rotates), so
 * within this process a lock lets one request through, and among several gateways a lease in the session's document.
 */
@Component
class TokenRenewal {

    private static final Logger log = LoggerFactory.getLogger(TokenRenewal.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String LEASED = "renewalLeasedUntil";

    private final KeptSessions sessions;
    private final MongoOperations store;
    private final Provider provider;
    private final RestClientRefreshTokenTokenResponseClient client;
    private final SignInProperties limits;
    private final Clock clock;
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(256).toArray(ReentrantLock[]::new);

    sealed interface Outcome {}

    record Renewed(Tokens tokens) implements Outcome {}

    record Unreachable() implements Outcome {}

    record Refused() implements Outcome {}

    TokenRenewal(
            KeptSessions sessions,
            MongoOperations store,
            Provider provider,
            RestClientRefreshTokenTokenResponseClient client,
            SignInProperties limits,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.provider = provider;
        this.client = client;
        this.limits = limits;
        this.clock = clock;
    }

    Outcome renew(String sessionId) {
        ReentrantLock lock = locks[Math.floorMod(sessionId.hashCode(), locks.length)];
        lock.lock();
        try {
            return renewAlone(sessionId);
        } finally {
            lock.unlock();
        }
    }

    private Outcome renewAlone(String sessionId) {
        Instant giveUp = clock.instant().plus(LEASE);
        while (clock.instant().isBefore(giveUp)) {
            KeptSession session = sessions.findById(sessionId);
            Tokens tokens = session == null ? null : session.getAttribute(Tokens.ATTRIBUTE);
            if (session == null || tokens == null || tokens.refresh() == null) {
                return new Refused();
            }
            if (tokens.lastsUntil(clock.instant(), limits.renewal())) {
                return new Renewed(tokens);
            }
            if (lease(sessionId)) {
                try {
                    return exchange(session, tokens);
                } finally {
                    release(sessionId);
                }
            }
            pause();
        }
        return new Unreachable();
    }

    private Outcome exchange(KeptSession session, Tokens tokens) {
        try {
            ClientRegistration registration = provider.findByRegistrationId(Provider.REGISTRATION);
            if (registration == null) {
                return new Unreachable();
            }
            OAuth2AccessTokenResponse answer = client.getTokenResponse(
                    new OAuth2RefreshTokenGrantRequest(registration, access(tokens), refresh(tokens)));
            Tokens fresh = TokensInSession.tokens(answer.getAccessToken(), answer.getRefreshToken());
            session.setAttribute(Tokens.ATTRIBUTE, fresh);
            sessions.save(session);
            return new Renewed(fresh);
        } catch (OAuth2AuthorizationException failed) {
            // "invalid_grant": the token was used, revoked or ran out. Anything else may pass by itself.
            boolean refused = "invalid_grant".equals(failed.getError().getErrorCode());
            log.info("Tokens were not renewed: {}", failed.getError().getErrorCode());
            return refused ? new Refused() : new Unreachable();
        } catch (RestClientException | IllegalArgumentException down) {
            log.warn("The identity provider does not answer: {}", down.getMessage());
            return new Unreachable();
        }
    }

    private boolean lease(String sessionId) {
        Instant now = clock.instant();
        Query free = Query.query(Criteria.where("_id")
                .is(sessionId)
                .orOperator(
                        Criteria.where(LEASED).exists(false),
                        Criteria.where(LEASED).lt(Date.from(now))));
        UpdateResult taken =
                store.updateFirst(free, Update.update(LEASED, Date.from(now.plus(LEASE))), KeptSessions.COLLECTION);
        return taken.getModifiedCount() == 1;
    }

    private void release(String sessionId) {
        Query session = Query.query(Criteria.where("_id").is(sessionId));
        store.updateFirst(session, new Update().unset(LEASED), KeptSessions.COLLECTION);
    }

    private static OAuth2AccessToken access(Tokens tokens) {
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                tokens.access(),
                tokens.expires().minus(Duration.ofMinutes(5)),
                tokens.expires());
    }

    private static OAuth2RefreshToken refresh(Tokens tokens) {
        @Nullable String value = tokens.refresh();
        if (value == null) {
            throw new IllegalStateException("no refresh token");
        }
        return new OAuth2RefreshToken(value, null);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
