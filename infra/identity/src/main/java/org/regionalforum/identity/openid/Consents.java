package org.regionalforum.identity.openid;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.regionalforum.identity.Secret;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Component;

/** What people allowed a client to know; the gateway, being ours, does not ask. */
@Component
class Consents implements OAuth2AuthorizationConsentService {

    private static final String COLLECTION = "consents";

    private final MongoOperations mongo;

    Consents(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        List<String> authorities = consent.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        mongo.save(
                new Document("_id", id(consent.getRegisteredClientId(), consent.getPrincipalName()))
                        .append("client", consent.getRegisteredClientId())
                        .append("person", consent.getPrincipalName())
                        .append("authorities", authorities),
                COLLECTION);
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        Document kept = mongo.findById(
                id(consent.getRegisteredClientId(), consent.getPrincipalName()), Document.class, COLLECTION);
        if (kept != null) {
            mongo.remove(kept, COLLECTION);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String client, String person) {
        Document kept = mongo.findById(id(client, person), Document.class, COLLECTION);
        if (kept == null) {
            return null;
        }
        return OAuth2AuthorizationConsent.withId(client, person)
                .authorities(all -> kept.getList("authorities", String.class)
                        .forEach(one -> all.add(new SimpleGrantedAuthority(one))))
                .build();
    }

    private static String id(String client, String person) {
        return Secret.hash(client + "\n" + person);
    }
}
