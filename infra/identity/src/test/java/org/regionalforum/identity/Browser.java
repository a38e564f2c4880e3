package org.regionalforum.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser without JavaScript: keeps cookies, sends its origin with forms, follows redirects that stay at the provider. */
public final class Browser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String issuer;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String language = "it";
    private @Nullable String origin;

    Browser(String issuer) {
        this.issuer = issuer;
        this.origin = issuer;
    }

    /**
     * What a page or a program answered.
     *
     * @param address where the redirects ended, or the foreign address they led to
     */
    public record Page(int status, String address, String body, Map<String, String> headers) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }
    }

    public Browser speaking(String acceptLanguage) {
        language = acceptLanguage;
        return this;
    }

    /** Pretends that its forms stand on another site. */
    public Browser at(@Nullable String foreignOrigin) {
        origin = foreignOrigin;
        return this;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Page get(String address) {
        return follow(request(address).GET());
    }

    public Page post(String address, String... fields) {
        HttpRequest.Builder request = request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
        if (origin != null) {
            request.header("Origin", origin);
        }
        return follow(request);
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(issuer).resolve(address))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", language);
        if (!cookies.isEmpty()) {
            StringBuilder all = new StringBuilder();
            cookies.forEach((name, value) -> all.append(all.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            request.header("Cookie", all.toString());
        }
        return request;
    }

    private Page follow(HttpRequest.Builder request) {
        Page page = send(request.build());
        for (int i = 0; i < 10 && page.status() / 100 == 3; i++) {
            URI next = URI.create(page.address()).resolve(page.header("location"));
            if (!next.toString().startsWith(issuer)) {
                return new Page(page.status(), next.toString(), "", page.headers());
            }
            page = send(request(next.toString()).GET().build());
        }
        return page;
    }

    private Page send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return new Page(response.statusCode(), request.uri().toString(), response.body(), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        int at = pair.indexOf('=');
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair.substring(0, at));
        } else {
            cookies.put(pair.substring(0, at), pair.substring(at + 1));
        }
    }

    static String form(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }
}
