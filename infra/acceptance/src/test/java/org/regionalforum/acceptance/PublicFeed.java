package org.regionalforum.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a network decides, as a program without account reads it: page by page, or live. */
final class PublicFeed implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final InputStream stream;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** An event with its id. */
    record Heard(long id, String type, JsonNode entry) {}

    private PublicFeed(InputStream stream) {
        this.stream = stream;
    }

    /** All that it tells, from the first position on. */
    static List<JsonNode> all(RunningForum forum, String network) {
        List<JsonNode> all = new ArrayList<>();
        for (long after = 0; after >= 0; ) {
            JsonNode page = forum.json(null, "/api/forum/networks/" + network + "/feed?limit=200&after=" + after);
            page.at("/items").forEach(all::add);
            after = page.at("/next").asLong(-1);
        }
        return all;
    }

    /** Listens from now on. */
    static PublicFeed live(RunningForum forum, String network) throws IOException {
        return begun(stream(forum, network));
    }

    /** Listens to what comes after an event that was heard. */
    static PublicFeed after(RunningForum forum, String network, long last) throws IOException {
        return begun(stream(forum, network, "Last-Event-ID", Long.toString(last)));
    }

    private static InputStream stream(RunningForum forum, String network, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(forum.address() + "/api/forum/networks/" + network + "/feed"))
                .header("Accept", "text/event-stream");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns once the other side has said from where it tells. */
    private static PublicFeed begun(InputStream stream) throws IOException {
        PublicFeed feed = new PublicFeed(stream);
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        String first = lines.readLine();
        if (first == null || !first.startsWith(":from ")) {
            throw new IOException("not a live feed: " + first);
        }
        Thread.ofVirtual().start(() -> feed.listen(lines));
        return feed;
    }

    private void listen(BufferedReader lines) {
        long id = 0;
        String type = "";
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = Long.parseLong(line.substring(3));
                } else if (line.startsWith("event:")) {
                    type = line.substring(6);
                } else if (line.startsWith("data:")) {
                    heard.add(new Heard(id, type, JSON.readTree(line.substring(5))));
                }
            }
        } catch (IOException closed) {
            // nobody listens any more
        }
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    List<Long> ids() {
        return heard.stream().map(Heard::id).toList();
    }

    boolean hasHeard(String type, String title) {
        return heard.stream()
                .anyMatch(event -> event.type().equals(type)
                        && event.entry().at("/title").asString("").equals(title));
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
