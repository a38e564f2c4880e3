package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A network decides with legal effect through the gateway, and an institution follows without account. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecidingTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String STAFF = "staff.rail@example.org";
    private static final String FORUM = "/api/forum/networks/rail";
    private static final JsonMapper JSON = new JsonMapper();

    private static final RunningForum forum = RunningForum.get();

    /** An organisation and the person who acts for it. */
    record Seat(String organisation, String person) {}

    @Test
    @Order(1)
    void the_certificate_of_a_decision_holds_for_whoever_has_a_jdk_and_breaks_with_one_character()
            throws IOException, InterruptedException {
        JsonNode adopted = resolutions().stream()
                .filter(resolution -> resolution.has("number"))
                .findFirst()
                .orElseThrow();
        Path folder = Files.createTempDirectory("verify");
        String certificate =
                text("/api/forum/resolutions/" + adopted.at("/resolution").asString() + "/certificate");
        Path keys = Files.writeString(folder.resolve("keys.json"), text("/api/forum/keys"));
        Path whole = Files.writeString(folder.resolve("certificate.json"), certificate);
        Path broken = Files.writeString(
                folder.resolve("broken.json"), certificate.replaceFirst("\"choice\":\"YES\"", "\"choice\":\"NO\""));
        assertThat(verify(whole, keys)).isZero();
        assertThat(verify(broken, keys)).isEqualTo(1);
    }

    @Test
    @Order(2)
    void an_institution_follows_with_an_address_alone_and_gets_what_is_decided_next() {
        String follower = "ufficio." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        form("/follow/rail", "email=" + URLEncoder.encode(follower, StandardCharsets.UTF_8));
        await().atMost(SOON).until(() -> !forum.mails(follower).isEmpty());
        String confirm = Links.path(forum.mails(follower).getFirst(), "/follow/confirm/");
        assertThat(forum.send(null, "GET", confirm, "", "Accept", "text/html").statusCode())
                .isEqualTo(200);
        form(confirm, "");

        List<Seat> seats = seats();
        long before = lastPosition();
        String ballot = ballot(seats, "Delibera " + UUID.randomUUID());
        for (Seat seat : seats) {
            assertThat(vote(ballot, seat, "YES").statusCode()).isEqualTo(200);
        }
        assertThat(vote(ballot, seats.getFirst(), "NO").statusCode())
                .as("a vote is replaced only by who names it")
                .isEqualTo(428);
        assertThat(forum.send(
                                "delegate1@example.org",
                                "PUT",
                                "/api/forum/ballots/" + ballot + "/votes/"
                                        + seats.getFirst().organisation(),
                                "{\"choice\": \"NO\"}",
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(403);
        JsonNode closed = close(ballot);
        assertThat(closed.at("/result/outcome").asString()).isEqualTo("ADOPTED");
        String path = "/forum/rail/resolutions/" + closed.at("/result/year").asInt() + "/"
                + closed.at("/result/number").asInt();

        await().atMost(SOON)
                .until(() -> forum.mails(follower).stream()
                        .anyMatch(mail -> mail.at("/text").asString().contains(path)));
        await().atMost(SOON).until(() -> lastPosition() > before);
        List<Long> positions = new ArrayList<>();
        JsonNode page = forum.json(null, FORUM + "/feed?limit=200");
        page.at("/items").forEach(item -> positions.add(item.at("/position").asLong()));
        assertThat(positions)
                .isEqualTo(StreamSupport.stream(page.at("/items").spliterator(), false)
                        .map(item ->
                                (long) positions.indexOf(item.at("/position").asLong()) + 1)
                        .toList());
        assertThat(text("/forum/rail/resolutions.atom")).contains(path);

        String unsubscribe = Links.path(
                forum.mails(follower).stream()
                        .filter(mail -> mail.at("/text").asString().contains(path))
                        .findFirst()
                        .orElseThrow(),
                "/follow/unsubscribe/");
        form(unsubscribe, "List-Unsubscribe=One-Click");
        form(unsubscribe, "List-Unsubscribe=One-Click");
    }

    @Test
    @Order(3)
    void a_system_hears_live_what_is_decided_and_goes_on_from_where_it_was() throws IOException {
        try (PublicFeed feed = PublicFeed.after(forum, "rail", 1)) {
            await().atMost(SOON).until(() -> !feed.ids().isEmpty());
            assertThat(feed.ids().getFirst()).isEqualTo(2);
        }
    }

    @Test
    @Order(4)
    void who_acts_for_nobody_proposes_nothing_and_a_recognition_without_an_act_is_refused() {
        Seat seat = seats().getFirst();
        String proposal = "{\"organisation\": \"" + seat.organisation()
                + "\", \"kind\": \"OTHER\", \"title\": \"Mia\", \"text\": \"Testo\"}";
        assertThat(post("delegate1@example.org", FORUM + "/proposals", proposal).statusCode())
                .isEqualTo(403);
        assertThat(post(STAFF, "/api/membership/networks/rail/recognitions", "{\"institution\": \"Regione Liguria\"}")
                        .statusCode())
                .isIn(400, 422);
    }

    static List<Seat> seats() {
        List<Seat> seats = new ArrayList<>();
        for (int number = 5; number <= 8; number++) {
            String person = "delegate" + number + "@example.org";
            for (JsonNode mandate :
                    forum.json(person, "/api/membership/mandates").at("/items")) {
                if (mandate.at("/network").asString().equals("rail")
                        && mandate.at("/status").asString().equals("OPEN")) {
                    seats.add(new Seat(mandate.at("/organisation").asString(), person));
                }
            }
        }
        assertThat(seats).hasSizeGreaterThan(20);
        return seats;
    }

    static String ballot(List<Seat> seats, String title) {
        JsonNode proposal = read(post(
                seats.getFirst().person(),
                FORUM + "/proposals",
                "{\"organisation\": \"" + seats.getFirst().organisation() + "\", \"kind\": \"POSITION\", \"title\": \""
                        + title + "\", \"text\": \"La rete dichiara.\"}"));
        String code = proposal.at("/proposal").asString();
        for (Seat seat : seats.subList(1, seats.size())) {
            HttpResponse<String> supported = post(
                    seat.person(),
                    "/api/forum/proposals/" + code + "/supports",
                    "{\"organisation\": \"" + seat.organisation() + "\", \"version\": 1}");
            if (read(supported).at("/status").asString().equals("ON_AGENDA")) {
                break;
            }
        }
        JsonNode ballot = read(post(
                STAFF,
                FORUM + "/ballots",
                "{\"proposal\": \"" + code + "\", \"ruleSet\": \"network-ordinary\", \"closesAt\": \""
                        + Instant.now().plus(Duration.ofDays(300)) + "\"}"));
        String id = ballot.at("/ballot").asString();
        await().atMost(SOON)
                .until(() -> forum.json(null, "/api/forum/ballots/" + id)
                        .at("/status")
                        .asString()
                        .equals("OPEN"));
        return id;
    }

    static HttpResponse<String> vote(String ballot, Seat seat, String choice) {
        return forum.send(
                seat.person(),
                "PUT",
                "/api/forum/ballots/" + ballot + "/votes/" + seat.organisation(),
                "{\"choice\": \"" + choice + "\"}",
                "Content-Type",
                "application/json");
    }

    static JsonNode close(String ballot) {
        HttpResponse<String> open = forum.send(STAFF, "GET", "/api/forum/ballots/" + ballot, "");
        return read(forum.send(
                STAFF,
                "POST",
                "/api/forum/ballots/" + ballot + "/close",
                "{}",
                "Content-Type",
                "application/json",
                "If-Match",
                open.headers().firstValue("ETag").orElseThrow(),
                "Idempotency-Key",
                UUID.randomUUID().toString()));
    }

    static HttpResponse<String> post(String person, String path, String body) {
        return forum.send(
                person,
                "POST",
                path,
                body,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** A form of a page, as somebody without account or script sends it. */
    private static void form(String path, String fields) {
        HttpResponse<String> answer = forum.send(
                null, "POST", path, fields, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isIn(200, 302, 303);
    }

    static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private static String text(String path) {
        HttpResponse<String> answer = forum.send(null, "GET", path, "");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static List<JsonNode> resolutions() {
        List<JsonNode> found = new ArrayList<>();
        forum.json(null, FORUM + "/resolutions?limit=200").at("/items").forEach(found::add);
        return found;
    }

    private static long lastPosition() {
        JsonNode items = forum.json(null, FORUM + "/feed?limit=200").at("/items");
        return items.isEmpty() ? 0 : items.get(items.size() - 1).at("/position").asLong();
    }

    /** Whether the certificate of a resolution holds, for the program that needs nothing but a JDK. */
    static boolean verifies(String resolution) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("verify");
        return verify(
                        Files.writeString(
                                folder.resolve("certificate.json"),
                                text("/api/forum/resolutions/" + resolution + "/certificate")),
                        Files.writeString(folder.resolve("keys.json"), text("/api/forum/keys")))
                == 0;
    }

    private static int verify(Path certificate, Path keys) throws IOException, InterruptedException {
        Path program;
        try (var files = Files.walk(forum.root().resolve("infra/verifier"))) {
            program = files.filter(file -> file.endsWith("Verify.java"))
                    .findFirst()
                    .orElseThrow();
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        program.toString(),
                        certificate.toString(),
                        keys.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
