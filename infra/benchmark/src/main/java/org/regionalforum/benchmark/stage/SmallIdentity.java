package org.regionalforum.benchmark.stage;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** An identity provider as small as can be: its keys over HTTP, and a token for whoever is named. */
public final class SmallIdentity implements AutoCloseable {
    private static final Duration VALID = Duration.ofHours(2);
    private static final int KEY_BITS = 2048;

    private final HttpServer server;
    private final RSAKey key;

    private SmallIdentity(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    public static SmallIdentity start() throws IOException {
        try {
            RSAKey key = new RSAKeyGenerator(KEY_BITS)
                    .keyID("bench")
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            SmallIdentity identity =
                    new SmallIdentity(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0), key);
            identity.serve("/.well-known/openid-configuration", identity.configuration());
            identity.serve("/keys", new JWKSet(key.toPublicJWK()).toString());
            identity.server.start();
            return identity;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** An access token as the platform's provider gives it. */
    public String token(String person, boolean operator) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("bench").build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience("regional-forum")
                        .subject(person)
                        .claim("name", person)
                        .claim("email", person + "@example.org")
                        .claim("email_verified", true)
                        .claim("operator", operator)
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plus(VALID)))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private String configuration() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer());
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
