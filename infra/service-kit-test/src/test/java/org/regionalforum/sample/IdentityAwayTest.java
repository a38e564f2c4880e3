package org.regionalforum.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@ForumServiceTest
@TestPropertySource(properties = "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1")
class IdentityAwayTest {
    @LocalServerPort
    int port;

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/sample" + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void a_token_that_cannot_be_checked_is_nobodys_fault_and_public_reading_goes_on() throws Exception {
        HttpResponse<String> answer = get("/who", "Authorization", Tokens.bearer(Tokens.of("anna")));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("urn:regional-forum:problem:http.503")
                .contains("/api/sample/who");
        assertThat(get("/notes").statusCode()).isEqualTo(200);
    }
}
