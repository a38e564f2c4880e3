package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What members of {@code rail} do with projects, through the gateway. */
final class ProjectSteps {
    static final String API = "/api/projects";
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningForum forum;

    ProjectSteps(RunningForum forum) {
        this.forum = forum;
    }

    /** An organisation and the person who acts for it. */
    record Seat(String organisation, String person) {}

    /** Four members, each with a person of its own. */
    List<Seat> seats() {
        List<Seat> seats = new ArrayList<>();
        for (int number = 5; number <= 8; number++) {
            String person = "delegate" + number + "@example.org";
            for (JsonNode mandate :
                    forum.json(person, "/api/membership/mandates").at("/items")) {
                if (mandate.at("/network").asString().equals("rail")
                        && mandate.at("/status").asString().equals("OPEN")) {
                    seats.add(new Seat(mandate.at("/organisation").asString(), person));
                    break;
                }
            }
        }
        assertThat(seats).hasSize(4);
        return seats;
    }

    String draft(Seat lead, String title, Seat... partners) {
        HttpResponse<String> made =
                post(lead.person(), "/networks/rail/projects", body(lead, title, List.of(partners)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body()).at("/project").asString();
    }

    static String body(Seat lead, String title, List<Seat> partners) {
        String named = String.join(
                ", ",
                partners.stream()
                        .map(partner -> "{\"organisation\": \"" + partner.organisation() + "\", \"role\": \"PARTNER\"}")
                        .toList());
        return """
                {"organisation": "%s", "description": {"title": "%s", "summary": "Una filiera del latte.",
                 "family": "COOPERATION", "territories": [{"place": "Genova", "percentage": "100"}],
                 "countries": [{"country": "RW", "percentage": "100"}], "sectors": ["31120"], "goals": ["2"],
                 "start": "2026-01-01", "end": "2028-12-31", "budget": {"amount": "1000.10", "currency": "EUR"},
                 "partners": [%s]}}""".formatted(lead.organisation(), title, named);
    }

    static String answer(Seat partner, String what) {
        return "/partners/" + partner.organisation() + "/" + what;
    }

    /** Acts on a project as it stands. */
    int act(Seat seat, String project, String what, String body) {
        HttpResponse<String> answer = change(seat.person(), API + "/projects/" + project, what, body);
        return answer.statusCode();
    }

    HttpResponse<String> change(String person, String path, String what, String body) {
        String tag =
                forum.send(person, "GET", path, "").headers().firstValue("ETag").orElse("\"0\"");
        return forum.send(
                person,
                "POST",
                path + what,
                body,
                "Content-Type",
                "application/json",
                "If-Match",
                tag,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    HttpResponse<String> post(String person, String path, String body) {
        return forum.send(
                person,
                "POST",
                API + path,
                body,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    boolean stands(Seat member, String project) {
        return forum.json(null, API + "/organisations/" + member.organisation() + "/projects?limit=200")
                .toString()
                .contains(project);
    }

    long projects() {
        return forum.json(null, API + "/networks/rail/totals").at("/projects").asLong();
    }
}
