package org.regionalforum.gateway.fake;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An OpenID provider that signs in whoever the test names, checks PKCE and lets a refresh token be used once. */
public final class FakeProvider implements AutoCloseable {

    public static final String CLIENT_SECRET = "secret-of-the-gateway-in-tests";

    private final FakeService server = new FakeService("provider");
    private final RSAKey key;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private volatile String person = "anna";
    private volatile Duration lifetime = Duration.ofMinutes(5);

    private record Asked(String person, @Nullable String nonce, String challenge) {}

    public FakeProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
        server.on(
                "/.well-known/openid-configuration",
                exchange -> FakeService.answer(exchange, 200, "application/json", """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/jwks", "end_session_endpoint": "%1$s/end", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"],
                 "token_endpoint_auth_methods_supported": ["client_secret_basic"]}""".formatted(issuer())));
        server.on(
                "/jwks",
                exchange -> FakeService.answer(
                        exchange, 200, "application/json", new JWKSet(key.toPublicJWK()).toString()));
        server.on("/authorize", this::authorize);
        server.on("/token", this::token);
    }

    public String issuer() {
        return server.address().toString();
    }

    /** The next sign-in is this person's. */
    public void person(String subject) {
        person = subject;
    }

    /** Access tokens given from now on live this long. */
    public void lifetime(Duration of) {
        lifetime = of;
    }

    public int refreshes() {
        return refreshes.get();
    }

    public void revokeAll() {
        refreshTokens.clear();
    }

    public FakeService server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = pairs(exchange.getRequestURI().getRawQuery());
        if (!"S256".equals(query.get("code_challenge_method")) || !"gateway".equals(query.get("client_id"))) {
            FakeService.answer(exchange, 400, "text/plain", "no PKCE or another client");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new Asked(person, query.get("nonce"), query.getOrDefault("code_challenge", "")));
        exchange.getResponseHeaders()
                .set("Location", query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
        FakeService.answer(exchange, 302, "text/plain", "");
    }

    private void token(HttpExchange exchange) throws IOException {
        String credentials =
                Base64.getEncoder().encodeToString(("gateway:" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + credentials).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            refuse(exchange, "invalid_client");
            return;
        }
        Map<String, String> form = pairs(server.last("/token").text());
        if ("refresh_token".equals(form.get("grant_type"))) {
            refreshes.incrementAndGet();
            String subject = refreshTokens.remove(form.getOrDefault("refresh_token", ""));
            if (subject == null) {
                refuse(exchange, "invalid_grant");
            } else {
                grant(exchange, subject, null);
            }
            return;
        }
        Asked asked = codes.remove(form.getOrDefault("code", ""));
        if (asked == null || !asked.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))) {
            refuse(exchange, "invalid_grant");
        } else {
            grant(exchange, asked.person(), asked.nonce());
        }
    }

    private void grant(HttpExchange exchange, String subject, @Nullable String nonce) throws IOException {
        String refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, subject);
        FakeService.answer(exchange, 200, "application/json", """
                {"access_token": "%s", "id_token": "%s", "refresh_token": "%s", "token_type": "Bearer",
                 "expires_in": %d, "scope": "openid profile email"}""".formatted(
                        signed(subject, nonce, "regional-forum"),
                        signed(subject, nonce, "gateway"),
                        refresh,
                        lifetime.toSeconds()));
    }

    private String signed(String subject, @Nullable String nonce, String audience) {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject(subject)
                        .audience(audience)
                        .claim("nonce", nonce)
                        .claim("name", "Person " + subject)
                        .claim("email", subject + "@example.org")
                        .claim("operator", false)
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
        return token.serialize();
    }

    private static void refuse(HttpExchange exchange, String error) throws IOException {
        FakeService.answer(exchange, 400, "application/json", "{\"error\": \"" + error + "\"}");
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : encoded.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            pairs.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return pairs;
    }
}
