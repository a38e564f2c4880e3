package org.regionalforum.local.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.regionalforum.local.launch.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API of a platform, called as one person. */
public final class ForumApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int CHUNK = 8 << 10;
    private static final int UNAVAILABLE = 503;
    private static final int TOO_MANY = 429;
    private static final int TRIES = 6;

    private final HttpClient client;
    private final URI address;
    private final String token;
    private final String language;

    /**
     * Speaks the machine's language.
     *
     * @param address of the gateway, without a path
     */
    public ForumApi(HttpClient client, URI address, String token) {
        this(client, address, token, Locale.getDefault());
    }

    /** @param language in which it is answered, and in which whom it acts for is written to: Italian or English */
    public ForumApi(HttpClient client, URI address, String token, Locale language) {
        this.client = client;
        this.address = address;
        this.token = token;
        this.language = language.getLanguage().equals("it") ? "it" : "en";
    }

    public Answer get(String path) throws InterruptedException {
        return send(request(path).GET());
    }

    /** The repeat of the same content on the same path counts once. */
    public Answer post(String path, Map<String, ?> body) throws InterruptedException {
        String json = JSON.writeValueAsString(body);
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key(path, json.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** As {@link #post(String, Map)}, on a version of the thing that the caller has seen. */
    public Answer post(String path, Map<String, ?> body, String etag) throws InterruptedException {
        String json = JSON.writeValueAsString(body);
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key(path, json.getBytes(StandardCharsets.UTF_8)))
                .header("If-Match", etag)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sets something to what is said; the repeat changes nothing. */
    public Answer put(String path, Map<String, ?> body) throws InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /**
     * A file as a form's part {@code file}.
     *
     * @param headers more headers, such as {@code If-Match}
     * @param percent hears how much has been sent
     */
    public Answer upload(
            String path, FormFile file, Map<String, String> fields, Map<String, String> headers, IntConsumer percent)
            throws InterruptedException {
        byte[] body = file.asForm(fields);
        AtomicInteger sent = new AtomicInteger();
        var publisher = HttpRequest.BodyPublishers.ofByteArrays(() -> chunks(body).stream()
                .peek(c -> percent.accept((int) (100L * sent.addAndGet(c.length) / body.length)))
                .iterator());
        HttpRequest.Builder request = request(path)
                .header("Content-Type", FormFile.CONTENT_TYPE)
                .header("Idempotency-Key", key(path, body))
                .POST(HttpRequest.BodyPublishers.fromPublisher(publisher, body.length));
        headers.forEach(request::header);
        return send(request);
    }

    private static List<byte[]> chunks(byte[] body) {
        List<byte[]> chunks = new ArrayList<>();
        for (int at = 0; at < body.length; at += CHUNK) {
            chunks.add(java.util.Arrays.copyOfRange(body, at, Math.min(body.length, at + CHUNK)));
        }
        return chunks;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Accept-Language", language);
    }

    /** A part that is starting again, or a limit that was reached, is asked once more a little later. */
    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        Answer answer = sendOnce(request.build());
        for (int i = 1; i < TRIES && (answer.status() == UNAVAILABLE || answer.status() == TOO_MANY); i++) {
            Thread.sleep(Duration.ofMillis(500L << i));
            answer = sendOnce(request.build());
        }
        return answer;
    }

    private Answer sendOnce(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            return new Answer(
                    response.statusCode(),
                    json(response),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw new Trouble("The platform at " + address + " does not answer: " + e, e);
        }
    }

    private static JsonNode json(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            JsonNode read = JSON.readTree(body);
            return read.isMissingNode() ? JSON.createObjectNode() : read;
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    private static String key(String path, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(content), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every JDK has SHA-256", e);
        }
    }
}
