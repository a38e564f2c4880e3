package org.regionalforum.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.test.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person with a token, speaking to the service over HTTP. */
public final class Client {
    static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final String API = "/api/membership";
    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvcTester web;
    private final String token;

    private Client(MockMvcTester web, String token) {
        this.web = web;
        this.token = token;
    }

    public static Client of(MockMvcTester web, String person) {
        return new Client(web, Tokens.bearer(Tokens.of(person, person, person + "@example.org", false)));
    }

    public static Client operator(MockMvcTester web) {
        return new Client(web, Tokens.bearer(Tokens.operator("operator")));
    }

    public MvcTestResult get(String path) {
        return web.get().uri(API + path).header("Authorization", token).exchange();
    }

    public MvcTestResult page(String path) {
        return web.get()
                .uri(path)
                .header("Authorization", token)
                .accept(MediaType.TEXT_HTML)
                .exchange();
    }

    /** Sends a form of a page. */
    public MvcTestResult form(String path, String... fields) {
        var request = MockMvcRequestBuilders.post(path)
                .header("Authorization", token)
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request);
    }

    public MvcTestResult post(String path, @Nullable String tag, String body) {
        return send(HttpMethod.POST, path, tag, UUID.randomUUID().toString(), body);
    }

    public MvcTestResult post(String path, @Nullable String tag, String key, String body) {
        return send(HttpMethod.POST, path, tag, key, body);
    }

    public MvcTestResult send(HttpMethod method, String path, @Nullable String tag, String key, String body) {
        var request = web.perform(MockMvcRequestBuilders.request(method, API + path)
                .header("Authorization", token)
                .header("Idempotency-Key", key)
                .headers(headers(tag))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
        return request;
    }

    public MvcTestResult upload(String path, @Nullable String tag, byte[] file, String... parameters) {
        var request = MockMvcRequestBuilders.multipart(API + path)
                .file(new MockMultipartFile("file", "statuto.pdf", "application/pdf", file))
                .header("Authorization", token)
                .headers(headers(tag));
        for (int i = 0; i < parameters.length; i += 2) {
            request = (MockMultipartHttpServletRequestBuilder) request.param(parameters[i], parameters[i + 1]);
        }
        return web.perform(request);
    }

    private static HttpHeaders headers(@Nullable String tag) {
        var headers = new HttpHeaders();
        if (tag != null) {
            headers.set("If-Match", tag);
        }
        return headers;
    }

    public static JsonNode json(MvcTestResult result) {
        return JSON.readTree(body(result));
    }

    static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public static String tag(MvcTestResult result) {
        assertThat(result.getResponse().getStatus()).as(body(result)).isBetween(200, 299);
        return String.valueOf(result.getResponse().getHeader("ETag"));
    }
}
