package org.regionalforum.local.command;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.regionalforum.local.client.Tokens;
import org.regionalforum.local.launch.DataFolder;
import org.regionalforum.local.launch.Ports;
import org.regionalforum.local.launch.RunState;
import org.regionalforum.local.launch.Trouble;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of the people of a running local platform. */
final class LocalTokens implements Tokens {
    private static final int OK = 200;
    private static final int UNKNOWN = 422;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI gateway;
    private final URI identity;
    private final String key;

    private LocalTokens(Ports ports, String key) {
        this.gateway = URI.create("http://localhost:" + ports.gateway());
        this.identity = URI.create("http://localhost:" + ports.identity());
        this.key = key;
    }

    /** @throws Trouble if nothing runs on the folder */
    static LocalTokens of(DataFolder data) {
        RunState state = RunState.current(data)
                .orElseThrow(() -> new Trouble("Nothing runs on " + data.path() + ": start it with ./forum run."));
        return of(new Ports(state.basePort()), data);
    }

    static LocalTokens of(Ports ports, DataFolder data) {
        return new LocalTokens(ports, data.secret("local-key"));
    }

    /** The platform that these tokens are for. */
    URI gateway() {
        return gateway;
    }

    @Override
    public String tokenOf(String email) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(identity.resolve("/local/token"))
                .timeout(PATIENCE)
                .header("X-Local-Key", key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("email=" + URLEncoder.encode(email, StandardCharsets.UTF_8)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Trouble(
                        "No token for " + email + ": the identity provider answers " + answer.statusCode() + ".");
            }
            return JsonMapper.builder()
                    .build()
                    .readTree(answer.body())
                    .path("access_token")
                    .asString();
        } catch (IOException e) {
            throw new Trouble("The identity provider at " + identity + " does not answer.", e);
        }
    }
}
