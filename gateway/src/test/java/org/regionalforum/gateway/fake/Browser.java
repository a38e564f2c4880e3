package org.regionalforum.gateway.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What a browser does: keeps cookies by host, follows links when asked, says where a request comes from. */
public final class Browser {

    private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private URI gateway;

    public Browser(URI gateway) {
        this.gateway = gateway;
    }

    /** The same browser at a gateway that listens elsewhere; cookies do not know ports. */
    public void moveTo(URI other) {
        gateway = other;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** Opens a page. */
    public HttpResponse<String> open(String path) {
        return send(request(path).header("Accept", PAGE));
    }

    /** Opens a page and whatever it leads to. */
    public HttpResponse<String> follow(String path) {
        HttpResponse<String> response = open(path);
        for (int hops = 0; response.statusCode() / 100 == 3 && hops < 10; hops++) {
            URI next = response.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow());
            response = send(HttpRequest.newBuilder(next).header("Accept", PAGE));
        }
        return response;
    }

    /** Signs in and comes back. */
    public HttpResponse<String> signIn(String back) {
        return follow("/login?back=" + back);
    }

    /** Sends a form from one of the gateway's pages. */
    public HttpResponse<String> submit(String path, String form) {
        return send(request(path)
                .header("Accept", PAGE)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** A request to the gateway that the test completes. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    new LinkedHashMap<>(cookies)
                            .entrySet().stream()
                                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                    .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<T> response = client.send(request.build(), handler);
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String header) {
        HttpCookie cookie = HttpCookie.parse(header).getFirst();
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }
}
