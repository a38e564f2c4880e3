package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regionalforum.acceptance.ProjectSteps.Seat;
import tools.jackson.databind.JsonNode;

/** Members register what they do together; whoever follows a country hears of it; each project counts once. */
class ProjectsTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String STAFF = "staff.rail@example.org";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/follow/\\S+)");

    private static RunningForum forum;
    private static ProjectSteps steps;
    private static List<Seat> seats;

    @BeforeAll
    static void the_platform_runs_and_four_persons_act_for_a_member_each() {
        forum = RunningForum.get();
        steps = new ProjectSteps(forum);
        seats = steps.seats();
    }

    @Test
    void a_project_of_three_members_stands_on_three_pages_counts_once_and_reaches_who_follows_its_country() {
        String follower = "ufficio." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        follow("/follow/countries/RW", follower);
        long before = steps.projects();
        String title = "Latte e colline " + UUID.randomUUID();
        String project = steps.draft(seats.get(0), title, seats.get(1), seats.get(2));
        assertThat(forum.send(null, "GET", ProjectSteps.API + "/projects/" + project, "")
                        .statusCode())
                .as("a draft is nobody else's")
                .isEqualTo(404);
        assertThat(forum.send(seats.get(1).person(), "GET", ProjectSteps.API + "/projects/" + project, "")
                        .statusCode())
                .isEqualTo(404);

        steps.act(seats.get(0), project, "/registration", "{}");

        mailed(follower, title, project);
        mailed(seats.get(1).person(), title, project);
        mailed(seats.get(2).person(), title, project);
        assertThat(steps.stands(seats.get(0), project)).isTrue();
        assertThat(steps.stands(seats.get(1), project)).as("before it confirms").isFalse();
        assertThat(steps.act(seats.get(3), project, ProjectSteps.answer(seats.get(1), "confirmation"), "{}"))
                .as("who acts for another organisation")
                .isEqualTo(403);
        for (Seat partner : seats.subList(1, 3)) {
            assertThat(steps.act(partner, project, ProjectSteps.answer(partner, "confirmation"), "{}"))
                    .isEqualTo(200);
        }

        for (Seat member : seats.subList(0, 3)) {
            assertThat(steps.stands(member, project)).as(member.organisation()).isTrue();
            assertThat(page("/fragments/projects?organisation=" + member.organisation()))
                    .contains(title, "/projects/" + project);
        }
        assertThat(steps.projects()).as("counted once").isEqualTo(before + 1);
        JsonNode country = forum.json(null, ProjectSteps.API + "/countries/RW");
        assertThat(country.at("/projects").asInt()).isPositive();
        assertThat(country.toString())
                .contains(seats.get(0).organisation(), seats.get(2).organisation());
        assertThat(page("/networks/rail/projects")).contains(title);

        assertThat(steps.act(
                        seats.get(2),
                        project,
                        ProjectSteps.answer(seats.get(2), "withdrawal"),
                        "{\"reason\": \"Non ne abbiamo i mezzi\"}"))
                .isEqualTo(200);
        assertThat(steps.stands(seats.get(2), project)).isFalse();
        assertThat(steps.projects()).isEqualTo(before + 1);
        await().atMost(SOON)
                .until(() -> forum.mails(seats.get(0).person()).stream()
                        .anyMatch(mail -> mail.at("/text").asString().contains("Non ne abbiamo i mezzi")));
    }

    @Test
    void a_suspended_member_registers_nothing_and_keeps_what_it_has() {
        Seat member = seats.get(3);
        String project = steps.draft(member, "Prima della sospensione " + UUID.randomUUID());
        steps.act(member, project, "/registration", "{}");
        String waiting = steps.draft(member, "Rimasto in bozza " + UUID.randomUUID());
        String term = "/api/membership/networks/rail/members/" + member.organisation();
        steps.change(STAFF, term, "/suspension", "{\"reasons\": \"Quota del 2025 non versata\"}");
        try {
            await().atMost(SOON)
                    .until(() -> steps.post(
                                            member.person(),
                                            "/networks/rail/projects",
                                            ProjectSteps.body(member, "Durante", List.of()))
                                    .statusCode()
                            == 403);
            assertThat(steps.act(member, waiting, "/registration", "{}")).isEqualTo(403);
            assertThat(steps.stands(member, project)).as("what it has stays").isTrue();
        } finally {
            steps.change(STAFF, term, "/reinstatement", "{}");
        }
        await().atMost(SOON).until(() -> steps.act(member, waiting, "/registration", "{}") == 200);
    }

    /** Follows by an address and confirms by the link in the mail. */
    private static void follow(String path, String address) {
        form(path, "email=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
        await().atMost(SOON).until(() -> !forum.mails(address).isEmpty());
        Matcher link = LINK.matcher(forum.mails(address).getFirst().at("/text").asString());
        assertThat(link.find()).isTrue();
        form(link.group(1), "");
    }

    private static void form(String path, String fields) {
        assertThat(forum.send(
                                null,
                                "POST",
                                path,
                                fields,
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Accept",
                                "text/html")
                        .statusCode())
                .as(path)
                .isIn(302, 303);
    }

    private static void mailed(String address, String title, String project) {
        await("mail to " + address)
                .atMost(SOON)
                .until(() -> forum.mails(address).stream()
                        .anyMatch(mail -> mail.at("/subject").asString().contains(title)
                                && mail.at("/text").asString().contains("/projects/" + project)));
    }

    private static String page(String path) {
        HttpResponse<String> page = forum.send(null, "GET", path, "", "Accept", "text/html");
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }
}
