package org.regionalforum.compose;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running stack of the compose file: the settings and secrets it was started with, and where its parts answer on this machine. */
final class Stack {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> settings = new HashMap<>();
    private final Path secrets;
    private final HttpClient http = HttpClient.newHttpClient();

    private Stack(Path env, Path secrets) {
        this.secrets = secrets;
        for (String line : Repository.text(env).lines().toList()) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                settings.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
    }

    /** The one that {@code FORUM_STACK_ENV} and {@code FORUM_STACK_SECRETS} name; else the one of {@code .env}. */
    static Stack running() {
        String env = Objects.requireNonNullElse(
                System.getenv("FORUM_STACK_ENV"), Repository.at(".env").toString());
        String secrets = Objects.requireNonNullElse(
                System.getenv("FORUM_STACK_SECRETS"),
                Repository.at("infra/compose/.secrets").toString());
        return new Stack(Path.of(env), Path.of(secrets));
    }

    String setting(String name) {
        return ComposeFile.known(settings, name);
    }

    private String secret(String name) {
        return Repository.text(secrets.resolve(name)).strip();
    }

    URI gateway() {
        return URI.create(setting("FORUM_PUBLIC_ADDRESS"));
    }

    Keycloak keycloak() {
        return new Keycloak(URI.create(setting("KEYCLOAK_ADDRESS")), secret("oidc-client-secret"), gateway());
    }

    Keycloak.Admin administrator() {
        return keycloak().admin(setting("KEYCLOAK_ADMIN"), secret("keycloak-admin"));
    }

    /** A page for whoever sits at the machine. */
    URI here(String port, String path) {
        return URI.create("http://localhost:" + setting(port) + path);
    }

    HttpResponse<String> get(URI address) {
        try {
            return http.send(
                    HttpRequest.newBuilder(address).header("Accept", "*/*").build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    JsonNode json(URI address) {
        HttpResponse<String> answer = get(address);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " from " + address + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
