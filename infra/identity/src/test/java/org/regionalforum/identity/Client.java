package org.regionalforum.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's part of OpenID Connect, by hand. */
public final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String REDIRECT = RunningIdentity.GATEWAY + "/login/oauth2/code/forum";

    private final String issuer;
    private final String verifier = Secret.random().value();
    private final String state = Secret.random().value();
    private final String nonce = Secret.random().value();

    Client(RunningIdentity identity) {
        issuer = identity.issuer();
    }

    /** What the token endpoint answered. */
    public record Answer(int status, Map<String, Object> body) {
        public String text(String name) {
            return String.valueOf(body.get(name));
        }
    }

    /** Where the gateway sends a browser to sign in; more parameters as {@code &name=value}. */
    public String authorize(String more) {
        return issuer + "/oauth2/authorize?"
                + Browser.form(
                        "response_type",
                        "code",
                        "client_id",
                        "gateway",
                        "scope",
                        "openid profile email",
                        "redirect_uri",
                        REDIRECT,
                        "state",
                        state,
                        "nonce",
                        nonce,
                        "code_challenge",
                        Secret.hash(verifier),
                        "code_challenge_method",
                        "S256")
                + more;
    }

    /** The code in the address at which a browser came back. */
    public String code(String address) {
        if (!address.startsWith(REDIRECT)) {
            throw new AssertionError("the browser did not come back to the gateway but went to " + address);
        }
        var query = UriComponentsBuilder.fromUriString(address).build().getQueryParams();
        if (!state.equals(query.getFirst("state"))) {
            throw new AssertionError("the state was lost: " + address);
        }
        return String.valueOf(query.getFirst("code"));
    }

    public Answer exchange(String code) {
        return tokens(
                "grant_type", "authorization_code", "code", code, "redirect_uri", REDIRECT, "code_verifier", verifier);
    }

    public Answer refresh(String token) {
        return tokens("grant_type", "refresh_token", "refresh_token", token);
    }

    public Answer tokens(String... fields) {
        String basic = Base64.getEncoder()
                .encodeToString(("gateway:" + RunningIdentity.CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        return post("/oauth2/token", "Authorization", "Basic " + basic, fields);
    }

    public Answer localToken(String key, String email) {
        return post("/local/token", "X-Local-Key", key, "email", email);
    }

    /** Reads a token as a service does: by the published keys and the issuer; the moved clock of a test is not held against it. */
    public Jwt read(String token) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(issuer + "/oauth2/jwks").build();
        decoder.setJwtValidator(new JwtIssuerValidator(issuer));
        return decoder.decode(token);
    }

    /** Signs a person in and answers the tokens. */
    public Answer signIn(Browser browser, String email) {
        browser.get(authorize(""));
        Browser.Page back = browser.post("/sign-in", "email", email, "password", RunningIdentity.PASSWORD);
        return exchange(code(back.address()));
    }

    /** Whether the gateway gets a code from a browser without any page between. */
    public boolean signedIn(Browser browser) {
        return browser.get(authorize("")).address().startsWith(REDIRECT + "?code=");
    }

    private Answer post(String path, String header, String value, String... fields) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(Browser.form(fields)))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            @SuppressWarnings("unchecked")
            Map<String, Object> body =
                    response.body().isBlank() ? Map.of() : JSON.readValue(response.body(), Map.class);
            return new Answer(response.statusCode(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
