package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The register of a network's assembly, the oldest entry first, as anybody reads it. */
final class Register {
    private static final String NONE = "0".repeat(64);

    private final RunningForum forum;
    private final List<JsonNode> entries;

    private Register(RunningForum forum, List<JsonNode> entries) {
        this.forum = forum;
        this.entries = entries;
    }

    static Register of(RunningForum forum, String network) {
        List<JsonNode> entries = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = forum.json(null, "/api/forum/networks/" + network + "/resolutions?limit=200" + after);
            page.at("/items").forEach(entries::addFirst);
            after = page.has("next") ? "&after=" + page.at("/next").asString() : "";
        } while (!after.isEmpty());
        return new Register(forum, entries);
    }

    /** What each entry has in a field, where it has it. */
    <T> List<T> values(String field, Function<JsonNode, T> read) {
        return entries.stream()
                .filter(entry -> entry.has(field))
                .map(entry -> read.apply(entry.at("/" + field)))
                .toList();
    }

    /** Positions and numbers without gap or double; each certificate has the hash that it states and names the one before. */
    void isWhole() {
        assertThat(values("position", JsonNode::asInt)).isEqualTo(upTo(entries.size()));
        List<Integer> numbers = values("number", JsonNode::asInt);
        assertThat(numbers).isEqualTo(upTo(numbers.size()));
        String previous = NONE;
        for (JsonNode entry : entries) {
            String hash = entry.at("/certificate").asString();
            String certificate = certificate(entry.at("/resolution").asString(), hash);
            assertThat(sha256(certificate)).as(certificate).isEqualTo(hash);
            assertThat(certificate).contains("\"previous\":\"" + previous + "\"");
            previous = hash;
        }
    }

    /** The certificate in its canonical form, without hash and signature. */
    private String certificate(String resolution, String hash) {
        String sealed = forum.send(null, "GET", "/api/forum/resolutions/" + resolution + "/certificate", "")
                .body();
        return sealed.substring("{\"certificate\":".length(), sealed.lastIndexOf(",\"hash\":\"" + hash));
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
