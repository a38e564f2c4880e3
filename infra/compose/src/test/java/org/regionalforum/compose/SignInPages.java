package org.regionalforum.compose;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a window: cookies by host and port, redirects followed until a page or an address that is waited for,
 * forms filled as they stand in the page.
 */
final class SignInPages {
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final int MOST_REDIRECTS = 12;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    /** What came in the end. */
    record Page(URI at, int status, String body, String location) {
        /** Where the form of the page goes. */
        URI action() {
            Matcher form = FORM.matcher(body);
            if (!form.find()) {
                throw new AssertionError("No form at " + at + " (" + status + "):\n" + body);
            }
            return at.resolve(attribute(form.group(), "action"));
        }

        /** The hidden values of the page, and what is typed. */
        Map<String, String> filled(Map<String, String> typed) {
            Map<String, String> values = new LinkedHashMap<>();
            Matcher input = INPUT.matcher(body);
            while (input.find()) {
                if ("hidden".equals(attribute(input.group(), "type"))) {
                    values.put(attribute(input.group(), "name"), attribute(input.group(), "value"));
                }
            }
            values.putAll(typed);
            return values;
        }

        private static String attribute(String tag, String name) {
            Matcher found =
                    Pattern.compile("\\b" + name + "\\s*=\\s*\"([^\"]*)\"").matcher(tag);
            return found.find() ? found.group(1).replace("&amp;", "&") : "";
        }
    }

    Page open(URI address, String until) {
        return follow(HttpRequest.newBuilder(address).GET(), address, until);
    }

    Page send(Page page, Map<String, String> typed, String until) {
        return post(page.action(), page.filled(typed), until);
    }

    Page post(URI address, Map<String, String> values, String until) {
        String form = values.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return follow(request, address, until);
    }

    /** @param until the beginning of an address that is not opened; empty to open every one */
    private Page follow(HttpRequest.Builder first, URI address, String until) {
        Page page = once(first, address);
        for (int i = 0; i < MOST_REDIRECTS && page.status() / 100 == 3; i++) {
            URI next = page.at().resolve(page.location());
            if (!until.isEmpty() && next.toString().startsWith(until)) {
                return new Page(next, page.status(), "", next.toString());
            }
            page = once(HttpRequest.newBuilder(next).GET(), next);
        }
        return page;
    }

    private Page once(HttpRequest.Builder request, URI address) {
        Map<String, String> kept = cookies.computeIfAbsent(address.getAuthority(), host -> new LinkedHashMap<>());
        String sent = kept.entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        request.header("Accept", "text/html, application/json;q=0.5, */*;q=0.1")
                .header("Accept-Language", "it")
                .timeout(Duration.ofSeconds(60));
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                String[] parts = cookie.split(";", 2);
                int equals = parts[0].indexOf('=');
                String name = parts[0].substring(0, equals);
                String value = parts[0].substring(equals + 1);
                if (value.isEmpty() || parts.length > 1 && parts[1].contains("Max-Age=0")) {
                    kept.remove(name);
                } else {
                    kept.put(name, value);
                }
            }
            return new Page(
                    address,
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new AssertionError(address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
