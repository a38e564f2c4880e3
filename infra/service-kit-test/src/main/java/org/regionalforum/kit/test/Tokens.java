package org.regionalforum.kit.test;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;

/** Access tokens as the identity provider gives them. Send as {@code Authorization: Bearer …}, see {@link #bearer}. */
public final class Tokens {
    private static final Duration LIFE = Duration.ofMinutes(5);

    private Tokens() {}

    /** A person with a confirmed address. */
    public static String of(String person, String name, String email, boolean operator) {
        return with(claims -> claims.subject(person)
                .claim("name", name)
                .claim("email", email)
                .claim("email_verified", true)
                .claim("operator", operator));
    }

    /** Some person with this id, who is no operator. */
    public static String of(String person) {
        return of(person, "Person " + person, person + "@example.org", false);
    }

    /** Some operator with this id. */
    public static String operator(String person) {
        return of(person, "Operator " + person, person + "@example.org", true);
    }

    /** A token whose claims are as a test wants them; unless changed it is valid for a person {@code p1}. */
    public static String with(Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(TestIssuer.ADDRESS)
                .audience("regional-forum")
                .subject("p1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
        change.accept(claims);
        return TestIssuer.sign(claims.build());
    }

    /** A token that looks right and was signed by somebody else. */
    public static String forged(String person) {
        Instant now = Instant.now();
        return TestIssuer.sign(
                new JWTClaimsSet.Builder()
                        .issuer(TestIssuer.ADDRESS)
                        .audience("regional-forum")
                        .subject(person)
                        .expirationTime(Date.from(now.plus(LIFE)))
                        .build(),
                TestIssuer.key());
    }

    /** The value of the header {@code Authorization}. */
    public static String bearer(String token) {
        return "Bearer " + token;
    }

    /** Issuer that the tests' services believe. */
    public static String issuer() {
        return TestIssuer.ADDRESS;
    }
}
