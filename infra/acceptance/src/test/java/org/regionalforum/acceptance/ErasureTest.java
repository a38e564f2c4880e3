package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.regionalforum.acceptance.DecidingTest.read;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.regionalforum.acceptance.DecidingTest.Seat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person and what somebody wrote are forgotten by the whole platform. */
class ErasureTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String OPERATOR = "operator@example.org";
    private static final String PERSON = "delegate4@example.org";
    private static final String NAME = "Davide Ricci";

    private final RunningForum forum = RunningForum.get();
    private final Traces traces = new Traces(forum);

    @Test
    void an_erased_person_and_an_erased_text_are_found_nowhere_also_after_a_rebuild() {
        String titled = "Titolo-" + UUID.randomUUID();
        String reasons = "Motivi-" + UUID.randomUUID();
        List<Seat> seats = DecidingTest.seats();
        String person = subject();
        standIn(seats.getFirst());
        follow();
        String ballot = DecidingTest.ballot(seats, titled);
        seats.forEach(seat ->
                assertThat(DecidingTest.vote(ballot, seat, "YES").statusCode()).isEqualTo(200));
        JsonNode closed = DecidingTest.close(ballot);
        String resolution = "rail-assembly-" + closed.at("/result/position").asInt();
        Suspension suspension = Suspension.of(forum);
        String text = suspension.text(suspension.begin(reasons));
        suspension.end();
        await().atMost(SOON)
                .until(() -> traces.of(PERSON)
                        .containsAll(List.of(
                                "notification/contacts", "notification/followers", "topic membership.contacts")));
        await().atMost(SOON)
                .until(() -> traces.of(titled)
                        .containsAll(List.of("forum/texts", "notification/texts", "topic forum.texts")));
        await().atMost(SOON)
                .until(() ->
                        traces.of(reasons).containsAll(List.of("membership/memberships", "topic membership.texts")));
        String certificate = text("/api/forum/resolutions/" + resolution + "/certificate");

        JsonNode erased = read(erase("/api/membership/people/" + person, OPERATOR));
        assertThat(erased.at("/kept").size()).isPositive();
        read(erase("/api/membership/texts/" + text, suspension.keeper()));
        String proposal =
                forum.json(null, "/api/forum/ballots/" + ballot).at("/proposal").asString();
        assertThat(erase("/api/forum/texts/" + proposal + "-title-1", OPERATOR).statusCode())
                .isEqualTo(204);

        nothingIsFound(PERSON, NAME, titled, reasons);
        new Operations(forum).rebuild("membership", "forum", "notifications");
        nothingIsFound(PERSON, NAME, titled, reasons);
        JsonNode entry = forum.json(null, "/api/forum/networks/rail/feed?limit=200")
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/data/resolution").asString("").equals(resolution))
                .findFirst()
                .orElseThrow();
        assertThat(entry.at("/removed").asBoolean()).isTrue();
        assertThat(text("/api/forum/resolutions/" + resolution + "/certificate"))
                .isEqualTo(certificate)
                .doesNotContain(titled);
        assertThat(text("/forum/rail/resolutions.atom")).doesNotContain(titled);
    }

    private void nothingIsFound(String... words) {
        await().atMost(SOON).untilAsserted(() -> assertThat(traces.of(words)).isEmpty());
    }

    /** The person takes a mandate, so that its address is in many places. */
    private void standIn(Seat seat) {
        JsonNode offered = read(DecidingTest.post(
                "staff.rail@example.org",
                "/api/membership/networks/rail/members/" + seat.organisation() + "/mandates",
                "{\"email\": \"" + PERSON + "\", \"rank\": \"SUBSTITUTE\", \"act\": \"Verbale 7/2026\"}"));
        read(DecidingTest.post(
                PERSON,
                "/api/membership/invitations/" + offered.at("/invitation").asString() + "/acceptance",
                "{}"));
    }

    private void follow() {
        HttpResponse<String> asked = forum.send(
                null,
                "POST",
                "/follow/rail",
                "email=" + URLEncoder.encode(PERSON, StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
        assertThat(asked.statusCode()).isIn(200, 302, 303);
    }

    private HttpResponse<String> erase(String what, String by) {
        return DecidingTest.post(by, what + "/erasure", "{\"reason\": \"Richiesta dell'interessato\"}");
    }

    private String subject() {
        String claims = forum.token(PERSON).split("\\.")[1];
        return new JsonMapper()
                .readTree(Base64.getUrlDecoder().decode(claims))
                .at("/sub")
                .asString();
    }

    private String text(String path) {
        HttpResponse<String> answer = forum.send(null, "GET", path, "");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
