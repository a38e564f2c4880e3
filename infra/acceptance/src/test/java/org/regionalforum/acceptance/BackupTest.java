package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup, what happened after it, and the way back. */
class BackupTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final String OPERATOR = "operator@example.org";
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

    private final RunningForum forum = RunningForum.get();
    private final Operations operations = new Operations(forum);

    @TempDir
    Path dir;

    @Test
    void what_was_acknowledged_before_is_there_nothing_is_doubled_and_what_was_erased_since_stays_erased() {
        String forgotten = "Dimenticato-" + UUID.randomUUID();
        String known = "Prima-" + UUID.randomUUID();
        String later = "Dopo-" + UUID.randomUUID();
        Suspension suspension = Suspension.of(forum);
        String text = suspension.text(suspension.begin(forgotten));
        suspension.end();
        suspension.begin(known);
        settle();
        String book = counts();
        Map<String, String> files = files();
        assertThat(files).as("statutes that applicants handed in").isNotEmpty();

        ran("backup", dir.resolve("kept").toString());

        assertThat(suspension.reasons()).isEqualTo(known);
        suspension.end();
        String lost = suspension.text(suspension.begin(later));
        erase(text);
        erase(lost);
        settle();
        Set<String> mails = mails();

        ran("restore", dir.resolve("kept").toString());

        assertThat(suspension.reasons()).isEqualTo(known);
        assertThat(counts()).isEqualTo(book);
        assertThat(files()).isEqualTo(files);
        Traces traces = new Traces(forum);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(traces.of(forgotten, later)).isEmpty());
        assertThat(traces.of(known)).contains("membership/memberships", "topic membership.texts");

        operations.rebuild("membership", "forum", "notifications");
        settle();
        assertThat(mails()).as("nobody is told again").isEqualTo(mails);
        assertThat(doubledNotices()).isEmpty();

        suspension.end();
        suspension.begin("Di nuovo, con la stessa sigla del testo cancellato");
        await("the restored platform goes on telling").atMost(SOON).until(() -> mails().size() >= mails.size() + 2);
        suspension.end();
        assertThat(doubledNotices()).isEmpty();
    }

    private void ran(String... words) {
        Place.Command command = forum.forum(300, words);
        assertThat(command.exit()).as(command.output()).isZero();
    }

    private void erase(String text) {
        DecidingTest.read(DecidingTest.post(
                OPERATOR,
                "/api/membership/texts/" + text + "/erasure",
                "{\"reason\": \"Richiesta dell'interessato\"}"));
    }

    /** Waits until everybody has been told of what happened: no fact is under way, and no mail waits to be sent. */
    private void settle() {
        await().atMost(SOON).pollInterval(MOMENT).until(() -> {
            Set<String> before = mails();
            operations.haveCaughtUp(SOON);
            boolean told = !mailWaits();
            operations.haveCaughtUp(SOON);
            return told && mails().equals(before);
        });
    }

    private boolean mailWaits() {
        try (MongoClient client = MongoClients.create(forum.store())) {
            return client.getDatabase("notification")
                            .getCollection("notices")
                            .countDocuments(new Document("mail.state", "WAITING"))
                    > 0;
        }
    }

    /** The Message-IDs of all mails: one cut off between the server's answer and our record goes again with the same. */
    private Set<String> mails() {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> files = Files.list(forum.data().resolve("mails"))) {
            for (Path file : files.filter(f -> !f.toString().endsWith(".part")).toList()) {
                Matcher id = MESSAGE_ID.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
                if (id.find()) {
                    ids.add(id.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }

    private List<String> doubledNotices() {
        List<String> seen = new ArrayList<>();
        List<String> doubled = new ArrayList<>();
        try (MongoClient client = MongoClients.create(forum.store())) {
            client.getDatabase("notification").getCollection("notices").find().forEach(notice -> {
                String what = notice.get("cause") + " " + notice.get("recipient") + " " + notice.get("kind");
                if (seen.contains(what)) {
                    doubled.add(what);
                }
                seen.add(what);
            });
        }
        assertThat(seen).isNotEmpty();
        return doubled;
    }

    private String counts() {
        return forum.json(null, "/api/membership/networks/cop/counts").toString()
                + forum.json(null, "/api/membership/networks/rail/counts")
                + forum.json(null, "/api/forum/networks/rail/feed?limit=200")
                + forum.json(null, "/api/projects/networks/cop/projects?limit=100")
                + forum.json(null, "/api/projects/networks/rail/projects?limit=100");
    }

    /** Every file that people uploaded, with the hash of its bytes as they are read now. */
    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (MongoClient client = MongoClients.create(forum.store())) {
            for (String database : List.of("membership", "projects", "forum")) {
                GridFSBucket bucket = GridFSBuckets.create(client.getDatabase(database), "files");
                bucket.find().forEach(file -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    bucket.downloadToStream(file.getId(), bytes);
                    files.put(database + " " + file.getFilename() + " " + file.getId(), sha256(bytes.toByteArray()));
                });
            }
        }
        return files;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
