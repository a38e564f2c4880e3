package org.regionalforum.acceptance;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A forum that runs already, on the parts of the compose file, with its demo. {@code FORUM_AT} is its address, {@code FORUM_AT_MAILS}
 * that of its Mailpit, {@code FORUM_AT_TOKEN} a program that prints an access token for an e-mail address.
 */
final class StackPlace implements Place {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Path root;
    private final String address;
    private final String mailpit = setting("FORUM_AT_MAILS");
    private final String tokens = setting("FORUM_AT_TOKEN");
    private final Map<String, Token> known = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> read = new ConcurrentHashMap<>();

    private record Token(String text, Instant until) {}

    StackPlace(Path root, String address) {
        this.root = root;
        this.address = address;
    }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getenv(name), name + " belongs to FORUM_AT");
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public String token(String email) {
        return known.compute(
                        email,
                        (_, token) -> token != null && token.until().isAfter(Instant.now()) ? token : fresh(email))
                .text();
    }

    private Token fresh(String email) {
        Command printed = Program.run(root, Map.of(), 60, List.of(tokens, email));
        if (printed.exit() != 0) {
            throw new AssertionError("No token for " + email + ":\n" + printed.output());
        }
        return new Token(printed.output().strip(), Instant.now().plus(FRESH));
    }

    @Override
    public List<JsonNode> mails(String to, int most) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode heads = Web.json(HttpRequest.newBuilder(URI.create(mailpit + "/api/v1/messages?limit=10000"))
                .build());
        for (JsonNode head : heads.at("/messages")) {
            boolean theirs = StreamSupport.stream(head.at("/To").spliterator(), false)
                    .anyMatch(one -> one.at("/Address").asString("").equalsIgnoreCase(to));
            if (theirs && found.size() < most) {
                found.add(read.computeIfAbsent(head.at("/ID").asString(), this::opened));
            }
        }
        return found;
    }

    private JsonNode opened(String id) {
        JsonNode mail = Web.json(HttpRequest.newBuilder(URI.create(mailpit + "/api/v1/message/" + id))
                .build());
        return JSON.createObjectNode()
                .put("subject", mail.at("/Subject").asString(""))
                .put("text", mail.at("/Text").asString(""))
                .put("messageId", mail.at("/MessageID").asString(""));
    }

    /** Away from the local platform {@code ./forum} imports, as whoever a token names. */
    @Override
    public Command forum(int seconds, String... words) {
        Assumptions.assumeTrue(words[0].equals("import"), "./forum " + words[0] + " is for the local platform");
        List<String> command = new ArrayList<>(List.of(root.resolve("forum").toString()));
        command.addAll(List.of(words));
        return Program.run(
                root,
                Map.of(
                        "FORUM_SKIP_BUILD",
                        "true",
                        "FORUM_PUBLIC_ADDRESS",
                        address,
                        "FORUM_TOKEN",
                        token("staff." + words[1] + "@example.org")),
                seconds,
                command);
    }
}
