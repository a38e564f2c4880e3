package org.regionalforum.identity.openid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.regionalforum.identity.IdentitySettings;
import org.regionalforum.identity.person.People;
import org.regionalforum.identity.person.Person;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What tokens say of a person, read anew for each token: a change shows within the life of an access token. */
@Component
public class PersonClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** The audience that services ask for. */
    public static final String AUDIENCE = "regional-forum";

    private final People people;
    private final IdentitySettings settings;

    PersonClaims(People people, IdentitySettings settings) {
        this.people = people;
        this.settings = settings;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Authentication principal = Objects.requireNonNull(context.getPrincipal(), "a token is always of somebody");
        Map<String, Object> claims = ofPerson(principal.getName());
        context.getClaims().claims(all -> all.putAll(claims));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            // A list of a kind that may be read back from the database.
            context.getClaims().audience(new ArrayList<>(List.of(AUDIENCE)));
        }
    }

    /** The claims of a person by id; an invalid grant when there is nobody of that id. */
    Map<String, Object> ofPerson(String id) {
        return people.byId(id)
                .map(this::of)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }

    /** The claims of a person, {@code sub} among them. */
    public Map<String, Object> of(Person person) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(StandardClaimNames.SUB, person.id());
        claims.put(StandardClaimNames.NAME, person.name());
        claims.put(StandardClaimNames.EMAIL, person.email());
        claims.put(StandardClaimNames.EMAIL_VERIFIED, true);
        claims.put(StandardClaimNames.LOCALE, person.language().tag());
        claims.put("operator", person.operator() || settings.operators().contains(person.email()));
        return claims;
    }
}
