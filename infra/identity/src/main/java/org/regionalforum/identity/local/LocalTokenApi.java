package org.regionalforum.identity.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regionalforum.identity.IdentitySettings;
import org.regionalforum.identity.Secret;
import org.regionalforum.identity.openid.PersonClaims;
import org.regionalforum.identity.person.EmailAddress;
import org.regionalforum.identity.person.People;
import org.regionalforum.identity.person.Person;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives scripts of the local platform an access token for a person. */
@RestController
class LocalTokenApi {

    private static final Duration RUNS = Duration.ofMinutes(5);

    private final People people;
    private final PersonClaims claims;
    private final JwtEncoder encoder;
    private final IdentitySettings settings;
    private final Clock clock;

    LocalTokenApi(People people, PersonClaims claims, JwtEncoder encoder, IdentitySettings settings, Clock clock) {
        this.people = people;
        this.claims = claims;
        this.encoder = encoder;
        this.settings = settings;
        this.clock = clock;
    }

    /** 404 without a key in the settings, 403 with another key, 422 when nobody has the address. */
    @PostMapping(path = "/local/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<?> token(
            @RequestHeader(name = "X-Local-Key", required = false) @Nullable String key, @RequestParam String email) {
        String right = settings.localKey();
        if (right == null) {
            return problem(HttpStatus.NOT_FOUND, "this endpoint exists on the local platform only");
        }
        if (key == null || !Secret.same(key, right)) {
            return problem(HttpStatus.FORBIDDEN, "the key of the data folder is needed in X-Local-Key");
        }
        return EmailAddress.of(email)
                .flatMap(people::byEmail)
                .<ResponseEntity<?>>map(person -> ResponseEntity.ok(
                        Map.of("access_token", sign(person), "token_type", "Bearer", "expires_in", RUNS.toSeconds())))
                .orElseGet(() -> problem(HttpStatus.UNPROCESSABLE_CONTENT, "nobody has the address " + email));
    }

    private String sign(Person person) {
        Instant now = clock.instant();
        JwtClaimsSet set = JwtClaimsSet.builder()
                .issuer(settings.address(""))
                .audience(List.of(PersonClaims.AUDIENCE))
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(RUNS))
                .id(UUID.randomUUID().toString())
                .claim("scope", List.of("openid", "profile", "email"))
                .claims(all -> all.putAll(claims.of(person)))
                .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, set)).getTokenValue();
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }
}
