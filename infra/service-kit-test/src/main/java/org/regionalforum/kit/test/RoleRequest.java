package org.regionalforum.kit.test;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What one line of a {@link RoleTable} sends. */
final class RoleRequest {
    private static final String STALE = "999999";
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    /** {@code name:value}, what a name stands for in this line alone. */
    private static final Pattern OWN = Pattern.compile("^(\\w+):(\\S+)(?:\\s+|$)");

    private final HttpMethod method;
    private final String path;
    private final String query;
    private final String body;

    RoleRequest(String endpoint, String sent, Map<String, String> values) {
        Map<String, String> own = new HashMap<>(values);
        String rest = sent;
        for (Matcher other = OWN.matcher(rest); other.find(); other = OWN.matcher(rest)) {
            own.put(other.group(1), filled(other.group(2), values, true));
            rest = rest.substring(other.end());
        }
        String[] parts = endpoint.split(" ", 2);
        String[] more = rest.startsWith("?") ? rest.split("\\s+", 2) : new String[] {"", rest};
        method = HttpMethod.valueOf(parts[0]);
        path = filled(parts[1], own, true);
        query = filled(more[0], own, false);
        body = more.length < 2 ? "" : filled(more[1], own, false);
    }

    private static String filled(String text, Map<String, String> values, boolean all) {
        return NAMED.matcher(text).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null && all) {
                throw new IllegalStateException("no value for " + found.group());
            }
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    /** What somebody with this token, or nobody in particular, is answered. */
    int status(MockMvcTester web, @Nullable String token) {
        AbstractMockHttpServletRequestBuilder<?> request = begun();
        boolean page = !path.startsWith("/api/");
        request.accept(page ? MediaType.TEXT_HTML : MediaType.ALL);
        if (token != null) {
            request.header("Authorization", Tokens.bearer(token));
        }
        if (method != HttpMethod.GET && page) {
            request.param("version", STALE)
                    .param("idempotencyKey", UUID.randomUUID().toString());
        } else if (method != HttpMethod.GET) {
            request.header("If-Match", '"' + STALE + '"')
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return web.perform(request).getResponse().getStatus();
    }

    private AbstractMockHttpServletRequestBuilder<?> begun() {
        String address = path + query;
        if (body.startsWith("file ")) {
            String[] parts = body.split("\\s+", 3);
            var upload = MockMvcRequestBuilders.multipart(method, address)
                    .file(new MockMultipartFile(parts[1], "x.pdf", "application/pdf", PDF));
            return fields(upload, parts.length < 3 ? "" : parts[2]);
        }
        var request = MockMvcRequestBuilders.request(method, address);
        if (method == HttpMethod.GET) {
            return request;
        }
        boolean json = body.startsWith("{") || body.isEmpty() && path.startsWith("/api/");
        return json
                ? request.contentType(MediaType.APPLICATION_JSON).content(body.isEmpty() ? "{}" : body)
                : fields(request.contentType(MediaType.APPLICATION_FORM_URLENCODED), body);
    }

    private static AbstractMockHttpServletRequestBuilder<?> fields(
            AbstractMockHttpServletRequestBuilder<?> request, String fields) {
        for (String field : fields.isEmpty() ? new String[0] : fields.split("&", -1)) {
            String[] pair = field.split("=", 2);
            request.param(pair[0], pair.length < 2 ? "" : pair[1]);
        }
        return request;
    }
}
