package org.regionalforum.local.command;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.regionalforum.local.launch.DataFolder;
import org.regionalforum.local.launch.Ports;
import org.regionalforum.local.launch.RunState;
import org.regionalforum.local.launch.Trouble;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of the people of a running local platform. */
final class LocalTokens {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI identity;
    private final String key;

    private LocalTokens(URI identity, String key) {
        this.identity = identity;
        this.key = key;
    }

    /** @throws Trouble if nothing runs on the folder */
    static LocalTokens of(DataFolder data) {
        RunState state = RunState.current(data)
                .orElseThrow(() -> new Trouble("Nothing runs on " + data.path() + ": start it with ./forum run."));
        URI identity = URI.create("http://localhost:" + new Ports(state.basePort()).identity());
        return new LocalTokens(identity, data.secret("local-key"));
    }

    /** @throws Trouble if there is no such person, or no answer */
    String tokenOf(String email) throws InterruptedException {
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
