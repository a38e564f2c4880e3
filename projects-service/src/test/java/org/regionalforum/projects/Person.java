package org.regionalforum.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.test.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person with a token, or somebody without, speaking to the service over HTTP. */
public final class Person {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final String API = "/api/projects";
    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvcTester web;
    private final @Nullable String token;

    private Person(MockMvcTester web, @Nullable String token) {
        this.web = web;
        this.token = token;
    }

    public static Person called(MockMvcTester web, String person) {
        return new Person(web, Tokens.bearer(Tokens.of(person, person, person + "@example.org", false)));
    }

    public static Person operator(MockMvcTester web) {
        return new Person(web, Tokens.bearer(Tokens.operator("operator")));
    }

    public static Person nobody(MockMvcTester web) {
        return new Person(web, null);
    }

    public MvcTestResult get(String path) {
        return send(HttpMethod.GET, path, null, null);
    }

    public MvcTestResult post(String path, String body) {
        return send(HttpMethod.POST, path, null, body);
    }

    public MvcTestResult post(String path, String tag, String body) {
        return send(HttpMethod.POST, path, tag, body);
    }

    public MvcTestResult patch(String path, String tag, String body) {
        return send(HttpMethod.PATCH, path, tag, body);
    }

    /** Uploads a file to the API. */
    public MvcTestResult upload(String path, String tag, String name, byte[] content) {
        var request = MockMvcRequestBuilders.multipart(API + path)
                .file(new MockMultipartFile("file", name, "application/pdf", content))
                .header("If-Match", tag);
        if (token != null) {
            request.header("Authorization", token);
        }
        return web.perform(request);
    }

    public MvcTestResult delete(String path, String tag) {
        return send(HttpMethod.DELETE, path, tag, null);
    }

    public MvcTestResult page(String path) {
        return page(path, "it");
    }

    public MvcTestResult page(String path, String language) {
        var request = MockMvcRequestBuilders.get(path).accept(MediaType.TEXT_HTML);
        request.header("Accept-Language", language);
        if (token != null) {
            request.header("Authorization", token);
        }
        return web.perform(request);
    }

    /** Sends a form of a page. */
    public MvcTestResult form(String path, String... fields) {
        var request = MockMvcRequestBuilders.post(path)
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED);
        if (token != null) {
            request.header("Authorization", token);
        }
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request);
    }

    private MvcTestResult send(HttpMethod method, String path, @Nullable String tag, @Nullable String body) {
        var request = MockMvcRequestBuilders.request(method, API + path);
        if (token != null) {
            request.header("Authorization", token);
        }
        if (tag != null) {
            request.header("If-Match", tag);
        }
        if (body != null) {
            request.header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body);
        }
        return web.perform(request);
    }

    public static JsonNode json(MvcTestResult result) {
        assertThat(result.getResponse().getStatus()).as(body(result)).isBetween(200, 299);
        return JSON.readTree(body(result));
    }

    public static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** The code of a problem. */
    public static String code(MvcTestResult result) {
        return JSON.readTree(body(result)).path("code").asString();
    }

    public static String tag(MvcTestResult result) {
        assertThat(result.getResponse().getStatus()).as(body(result)).isBetween(200, 299);
        return String.valueOf(result.getResponse().getHeader("ETag"));
    }

    /** The version that a page's form sends along. */
    public static String version(String html) {
        Matcher found = VERSION.matcher(html);
        assertThat(found.find()).as(html).isTrue();
        return found.group(1);
    }
}
