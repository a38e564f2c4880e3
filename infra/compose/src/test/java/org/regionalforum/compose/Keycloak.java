package org.regionalforum.compose;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Keycloak with the forum's realm, as its administrator, its people and a client with the gateway's secret see it. */
final class Keycloak {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String clientSecret;
    private final URI gateway;

    Keycloak(URI address, String clientSecret, URI gateway) {
        this.address = address;
        this.clientSecret = clientSecret;
        this.gateway = gateway;
    }

    String issuer() {
        return address + "/realms/forum";
    }

    String callback() {
        return gateway + "/login/oauth2/code/forum";
    }

    /** An administrator's session, by the bootstrap account. */
    Admin admin(String user, String password) {
        return new Admin(token(
                address + "/realms/master/protocol/openid-connect/token",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password)));
    }

    /** Signs in on the realm's own pages and changes the code for tokens, as the gateway does. */
    JsonNode tokensOf(String email, String password) {
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        SignInPages browser = new SignInPages();
        SignInPages.Page form = browser.open(
                URI.create(issuer() + "/protocol/openid-connect/auth?response_type=code&client_id=gateway&scope=openid"
                        + "&redirect_uri=" + SignInPages.encoded(callback()) + "&state=s&code_challenge_method=S256"
                        + "&code_challenge=" + challenge(verifier)),
                callback());
        SignInPages.Page back = browser.send(form, Map.of("username", email, "password", password), callback());
        return codeToTokens(back.location(), verifier);
    }

    private JsonNode codeToTokens(String location, String verifier) {
        String code = List.of(URI.create(location).getQuery().split("&")).stream()
                .filter(part -> part.startsWith("code="))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No code in " + location))
                .substring("code=".length());
        return token(
                issuer() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "gateway",
                        "client_secret",
                        clientSecret,
                        "code",
                        code,
                        "redirect_uri",
                        callback(),
                        "code_verifier",
                        verifier));
    }

    JsonNode renewed(String refreshToken) {
        return token(
                issuer() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        "gateway",
                        "client_secret",
                        clientSecret,
                        "refresh_token",
                        refreshToken));
    }

    /** The claims of a token; whether it is genuine, services check. */
    static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode token(String endpoint, Map<String, String> values) {
        String form = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + SignInPages.encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return call(HttpRequest.newBuilder(URI.create(endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private JsonNode call(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode body = answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
            if (answer.statusCode() >= 400 && !body.has("error")) {
                throw new AssertionError(
                        answer.statusCode() + " from " + request.build().uri() + ": " + answer.body());
            }
            return body;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What an administrator does on Keycloak's console. */
    final class Admin {
        private final String token;

        private Admin(JsonNode tokens) {
            token = tokens.path("access_token").asString("");
        }

        /** A person whose address counts as confirmed. */
        void person(String email, String name, String password) {
            post(
                    "/users",
                    Map.of(
                            "username",
                            email,
                            "email",
                            email,
                            "emailVerified",
                            true,
                            "enabled",
                            true,
                            "firstName",
                            name,
                            "lastName",
                            "Prova",
                            "attributes",
                            Map.of("locale", List.of("it")),
                            "credentials",
                            List.of(Map.of("type", "password", "value", password, "temporary", false))));
        }

        void makeOperator(String email) {
            String id = get("/users?exact=true&email=" + SignInPages.encoded(email))
                    .get(0)
                    .path("id")
                    .asString("");
            post("/users/" + id + "/role-mappings/realm", List.of(get("/roles/operator")));
        }

        private JsonNode get(String path) {
            return call(request(path).GET());
        }

        private void post(String path, Object body) {
            JsonNode said = call(request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
            if (said.has("error") || said.has("errorMessage")) {
                throw new AssertionError(path + ": " + said);
            }
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address + "/admin/realms/forum" + path))
                    .header("Authorization", "Bearer " + token);
        }
    }
}
