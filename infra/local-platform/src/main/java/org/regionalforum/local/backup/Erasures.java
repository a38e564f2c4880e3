package org.regionalforum.local.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.regionalforum.local.client.Answer;
import org.regionalforum.local.client.ForumApi;
import org.regionalforum.local.launch.DataFolder;
import org.regionalforum.local.launch.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was erased after a backup was made: read from the facts of the data that the backup replaces, kept in a list, and
 * erased again once the restored platform serves. An erasure may be repeated.
 */
public final class Erasures {
    static final String LIST = "erasures-to-repeat";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE_MINUTES = 5;

    /** Clocks and a fact on its way: what is read twice is erased twice, which changes nothing. */
    private static final long MARGIN_MINUTES = 10;

    private static final String PERSON = ".person-erased.";
    private static final int CONFLICT = 409;

    private final DataFolder data;
    private final Path list;
    private final Path broker;

    public Erasures(DataFolder data, Path broker) {
        this.data = data;
        this.list = data.path().resolve(LIST);
        this.broker = broker;
    }

    /** Adds to the list what the broker's facts say; nothing where there is no broker's data. */
    void noteSince(Instant backup) throws IOException, InterruptedException {
        Path facts = data.path().resolve("broker");
        if (!Files.exists(facts)) {
            return;
        }
        Files.createDirectories(data.path().resolve("logs"));
        Path found = Files.createTempFile(data.path(), LIST, ".part");
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        broker.toString(),
                        "org.regionalforum.localbroker.ErasedFacts",
                        "--dir",
                        facts.toString(),
                        "--since",
                        backup.minus(MARGIN_MINUTES, ChronoUnit.MINUTES).toString())
                .redirectOutput(found.toFile())
                .redirectError(
                        data.path().resolve("logs").resolve("erased-facts.log").toFile())
                .start();
        boolean ended = reader.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        if (!ended || reader.exitValue() != 0) {
            reader.destroyForcibly();
            throw new Trouble("What was erased since the backup cannot be read from " + facts
                    + " (see logs/erased-facts.log). Nothing was changed. If its data is lost, move it away and restore"
                    + " again; then erase again by hand what the list of requests to the operator names.");
        }
        Files.writeString(
                list,
                Files.readString(found),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Files.delete(found);
    }

    /** Whether a restored platform has erasures to repeat. */
    public boolean waiting() {
        return Files.exists(list);
    }

    /**
     * Erases again, as the operator.
     *
     * @return how many
     */
    public int repeat(ForumApi operator) throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(list).stream()
                .filter(line -> line.contains("\t"))
                .distinct()
                .toList();
        for (String line : lines) {
            Answer answer = operator.post(path(line), Map.of("reason", "Backup: " + sha(line)));
            if (!answer.isOk() && !gone(line, answer)) {
                throw new Trouble("An erasure could not be repeated (" + answer.status() + " " + path(line)
                        + "); it stays in " + list + " and is tried at the next start.");
            }
        }
        Files.delete(list);
        return lines.size();
    }

    /** Not there, since it was made after the backup; or erased before it. */
    private static boolean gone(String line, Answer answer) {
        return answer.isMissing() || answer.status() == CONFLICT && !line.contains(PERSON);
    }

    /** A short name of the line, so that two erasures never count as one repeated request. */
    private static String sha(String line) {
        return Integer.toHexString(line.hashCode());
    }

    /** Where a fact's erasure is asked for: {@code /api/forum/texts/{text}/erasure}. */
    static String path(String line) {
        String[] parts = line.split("\t", 3);
        String service = parts[0].substring(0, parts[0].indexOf('.'));
        JsonNode fact = JSON.readTree(parts[2]);
        String api = "/api/" + (service.equals("notification") ? "notifications" : service);
        return parts[1].contains(PERSON)
                ? api + "/people/" + fact.at("/person").asString() + "/erasure"
                : api + "/texts/" + fact.at("/text").asString() + "/erasure";
    }
}
