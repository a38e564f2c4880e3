package org.regionalforum.identity.openid;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.regionalforum.identity.Secret;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An authorization as a document. Of each token only the hash is kept; a restored token therefore has the value that
 * was presented, or a placeholder that stands for its hash.
 */
final class StoredAuthorization {

    static final String CODE = "code";
    static final String ACCESS = "access";
    static final String ID_TOKEN = "idToken";
    static final String REFRESH = "refresh";

    /** Says, in an authorization that was read, whether its code had been used by then; never written. */
    static final String CODE_WAS_SPENT = "regional-forum.code-was-spent";

    private static final String PLACEHOLDER = "hash:";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(StoredAuthorization.class.getClassLoader()))
            .build();

    private StoredAuthorization() {}

    static Document of(OAuth2Authorization authorization) {
        Map<String, Object> attributes = new HashMap<>(authorization.getAttributes());
        attributes.remove(CODE_WAS_SPENT);
        Document document = new Document("_id", authorization.getId())
                .append("client", authorization.getRegisteredClientId())
                .append("person", authorization.getPrincipalName())
                .append("grant", authorization.getAuthorizationGrantType().getValue())
                .append("scopes", List.copyOf(authorization.getAuthorizedScopes()))
                .append("attributes", JSON.writeValueAsString(attributes));
        if (attributes.get("state") instanceof String state) {
            document.append("state", state);
        }
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        var access = authorization.getToken(OAuth2AccessToken.class);
        var idToken = authorization.getToken(OidcIdToken.class);
        var refresh = authorization.getToken(OAuth2RefreshToken.class);
        write(document, CODE, code);
        document.append("codeSpent", code != null && code.isInvalidated());
        write(document, ACCESS, access);
        if (access != null) {
            document.get(ACCESS + "Token", Document.class)
                    .append("scopes", List.copyOf(access.getToken().getScopes()));
        }
        write(document, ID_TOKEN, idToken);
        if (idToken != null && idToken.getToken().getClaim("sid") instanceof String session) {
            document.append("session", session);
        }
        write(document, REFRESH, refresh);
        return document.append("until", Date.from(end(code, access, refresh)));
    }

    /**
     * Restores an authorization.
     *
     * @param kind which token was presented, or null when it was found otherwise
     * @param presented the value of that token
     */
    static OAuth2Authorization restore(
            Document document, RegisteredClient client, @Nullable String kind, @Nullable String presented) {
        OAuth2Authorization.Builder builder = OAuth2Authorization.withRegisteredClient(client)
                .id(document.getString("_id"))
                .principalName(document.getString("person"))
                .authorizationGrantType(new AuthorizationGrantType(document.getString("grant")))
                .authorizedScopes(new HashSet<>(document.getList("scopes", String.class)))
                .attributes(attributes -> attributes.putAll(map(document.getString("attributes"))))
                .attribute(CODE_WAS_SPENT, document.getBoolean("codeSpent", false));
        for (String each : List.of(CODE, ACCESS, ID_TOKEN, REFRESH)) {
            Document kept = document.get(each + "Token", Document.class);
            if (kept != null) {
                String value =
                        each.equals(kind) && presented != null ? presented : PLACEHOLDER + document.getString(each);
                Map<String, Object> metadata = map(kept.getString("metadata"));
                builder.token(token(each, value, kept, metadata), all -> all.putAll(metadata));
            }
        }
        return builder.build();
    }

    private static void write(
            Document document, String kind, OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        if (token == null) {
            return;
        }
        String value = token.getToken().getTokenValue();
        document.append(
                kind, value.startsWith(PLACEHOLDER) ? value.substring(PLACEHOLDER.length()) : Secret.hash(value));
        Document kept = new Document("metadata", JSON.writeValueAsString(token.getMetadata()));
        Instant issued = token.getToken().getIssuedAt();
        Instant expires = token.getToken().getExpiresAt();
        if (issued != null && expires != null) {
            kept.append("issued", Date.from(issued)).append("expires", Date.from(expires));
        }
        document.append(kind + "Token", kept);
    }

    private static OAuth2Token token(String kind, String value, Document kept, Map<String, Object> metadata) {
        Instant issued = kept.getDate("issued").toInstant();
        Instant expires = kept.getDate("expires").toInstant();
        return switch (kind) {
            case CODE -> new OAuth2AuthorizationCode(value, issued, expires);
            case ACCESS ->
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        value,
                        issued,
                        expires,
                        new HashSet<>(kept.getList("scopes", String.class)));
            case ID_TOKEN -> new OidcIdToken(value, issued, expires, claims(metadata));
            default -> new OAuth2RefreshToken(value, issued, expires);
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> claims(Map<String, Object> metadata) {
        Object claims = metadata.get(OAuth2Authorization.Token.CLAIMS_METADATA_NAME);
        return claims == null ? Map.of() : (Map<String, Object>) claims;
    }

    /** An authorization is of use until the longest-lived of these has run out. */
    @SafeVarargs
    private static Instant end(OAuth2Authorization.@Nullable Token<? extends OAuth2Token>... tokens) {
        Instant end = Instant.EPOCH;
        for (OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token : tokens) {
            Instant expires = token == null ? null : token.getToken().getExpiresAt();
            if (expires != null && expires.isAfter(end)) {
                end = expires;
            }
        }
        return end;
    }

    private static Map<String, Object> map(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
    }
}
