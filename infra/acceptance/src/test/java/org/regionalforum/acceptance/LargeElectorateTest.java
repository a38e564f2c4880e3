package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import tools.jackson.databind.JsonNode;

/**
 * An electorate of the size of Debian's (1,011 members in 2020) votes as Debian's developers did that year on its first
 * candidate; who ranked nobody lower abstains with others until half is present. Takes minutes, so only when it is asked for.
 */
@EnabledIfEnvironmentVariable(
        named = "FORUM_LARGE",
        matches = "true",
        disabledReason = "an electorate of 1,011 takes minutes: FORUM_LARGE=true plays it")
class LargeElectorateTest {
    private static final Duration SOON = Duration.ofSeconds(120);
    private static final int MEMBERS = 1_011;
    private static final int PRESENT = 511;
    private static final String STAFF = "staff.cop@example.org";
    private static final String FORUM = "/api/forum/networks/grande";
    private static final List<String> DELEGATES =
            List.of("delegate5@example.org", "delegate6@example.org", "delegate7@example.org", "delegate8@example.org");

    private final RunningForum forum = RunningForum.get();

    @Test
    void a_thousand_members_decide_and_the_certificate_is_recomputed() throws IOException, InterruptedException {
        List<String> choices = choices();
        found();
        List<String> organisations = members();
        Map<String, List<String>> acting = appoint(organisations);
        String ballot = opened(organisations.getFirst());
        assertThat(forum.json(null, "/api/forum/ballots/" + ballot + "/roll")
                        .at("/entries")
                        .size())
                .isEqualTo(MEMBERS);

        Map<String, Integer> expected = new HashMap<>();
        String byForm = DELEGATES.getFirst();
        int next = 0;
        for (String delegate : DELEGATES.subList(1, DELEGATES.size())) {
            for (String organisation : acting.getOrDefault(delegate, List.of())) {
                String choice = choices.get(next++);
                expected.merge(choice, 1, Integer::sum);
                assertThat(DecidingTest.vote(ballot, new DecidingTest.Seat(organisation, delegate), choice)
                                .statusCode())
                        .isEqualTo(200);
            }
        }
        int number =
                forum.json(null, "/api/forum/ballots/" + ballot).at("/number").asInt();
        try (Browser voter = new Browser(forum, "it-IT", 320)) {
            voter.signIn(byForm, "/forum/grande/ballots/" + number);
            List<String> rest = choices.subList(next, PRESENT);
            for (int n = 0; n < rest.size(); n++) {
                String choice = rest.get(n);
                expected.merge(choice, 1, Integer::sum);
                voter.page
                        .locator("#vote fieldset")
                        .nth(n)
                        .locator("input[value=" + choice + "]")
                        .check();
            }
            voter.picture("large-form");
            voter.page.click("#vote form button[type=submit]");
            voter.page.waitForLoadState();
            assertThat(voter.page.locator("#receipts h2").count())
                    .isEqualTo(acting.getOrDefault(byForm, List.of()).size());
        }
        JsonNode closed = closed(ballot);
        assertThat(closed.at("/result/outcome").asString()).isEqualTo("ADOPTED");
        JsonNode totals = closed.at("/result/arithmetic/totals");
        assertThat(totals.at("/present/heads").asInt()).isEqualTo(PRESENT);
        assertThat(totals.at("/yes/heads").asInt()).isEqualTo(expected.get("YES"));
        assertThat(totals.at("/no/heads").asInt()).isEqualTo(expected.get("NO"));
        assertThat(totals.at("/abstain/heads").asInt()).isEqualTo(expected.get("ABSTAIN"));
        try (Browser anybody = new Browser(forum, "en-GB", 1280)) {
            anybody.open("/forum/grande/ballots/" + number);
            anybody.picture("large-result");
            anybody.isAccessible();
            anybody.open("/forum/grande/ballots/" + number + "/roll");
            anybody.picture("large-roll");
            anybody.isAccessible();
        }
        assertThat(DecidingTest.verifies(forum.json(null, FORUM + "/resolutions")
                        .at("/items/0/resolution")
                        .asString()))
                .isTrue();
    }

    /** Of the tally: option 1 above "none of the above" is a yes, below a no, neither an abstention. */
    private List<String> choices() throws IOException {
        Path tally = forum.root().resolveSibling("shared/data/elections/debian-leader2020_tally.txt");
        Assumptions.assumeTrue(Files.exists(tally), "the tally of 2020 is not here");
        List<String> choices = new ArrayList<>();
        for (String line : Files.readAllLines(tally)) {
            if (line.startsWith("V: ")) {
                char first = line.charAt(3);
                char none = line.charAt(6);
                choices.add(first == none ? "ABSTAIN" : none == '-' || first != '-' && first < none ? "YES" : "NO");
            }
        }
        while (choices.size() < PRESENT) {
            choices.add("ABSTAIN");
        }
        return choices;
    }

    private void found() {
        DecidingTest.read(DecidingTest.post(
                "operator@example.org",
                "/api/membership/networks",
                "{\"network\": \"grande\", \"name\": \"Rete grande\", \"shortName\": \"GRANDE\", \"founded\": 1997, "
                        + "\"preset\": \"THIRD_SECTOR_CODE\", \"territory\": \"Liguria\"}"));
        DecidingTest.read(DecidingTest.post(
                "operator@example.org",
                "/api/membership/networks/grande/staff",
                "{\"email\": \"" + STAFF + "\", \"language\": \"it\"}"));
        accept(STAFF);
    }

    private void accept(String person) {
        forum.json(person, "/api/membership/invitations")
                .at("/items")
                .forEach(invitation -> DecidingTest.read(DecidingTest.post(
                        person,
                        "/api/membership/invitations/"
                                + invitation.at("/invitation").asString() + "/acceptance",
                        "{}")));
    }

    private List<String> members() throws IOException {
        Path file = Files.createTempFile("grande", ".csv");
        StringBuilder rows = new StringBuilder("tax code,name,actor type,municipality,since\n");
        for (int n = 0; n < MEMBERS; n++) {
            rows.append(taxCode(n)).append(",Associazione ").append(n).append(",NGO,Genova,2015-01-10\n");
        }
        Files.writeString(file, rows);
        Place.Command imported = forum.forum(300, "import", "grande", file.toString(), "--as", "members");
        assertThat(imported.exit()).as(imported.output()).isZero();
        await().atMost(SOON)
                .until(() -> forum.json(null, "/api/membership/networks/grande/counts")
                                .at("/total")
                                .asInt()
                        == MEMBERS);
        List<String> organisations = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = forum.json(null, "/api/membership/networks/grande/members?limit=200" + after);
            page.at("/items")
                    .forEach(member ->
                            organisations.add(member.at("/organisation").asString()));
            after = page.has("next") ? "&after=" + page.at("/next").asString() : "";
        } while (!after.isEmpty());
        return organisations;
    }

    /** A number with the check digit of Italian tax codes. */
    private static String taxCode(int number) {
        String ten = String.format(Locale.ROOT, "%010d", 8_001_000_000L + number);
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int digit = ten.charAt(i) - '0';
            int doubled = 2 * digit;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return ten + (10 - sum % 10) % 10;
    }

    /** Half of the members and one get a delegate; four people act for all of them. */
    private Map<String, List<String>> appoint(List<String> organisations) {
        Map<String, List<String>> acting = new HashMap<>();
        for (int n = 0; n < PRESENT; n++) {
            String delegate = DELEGATES.get(n % DELEGATES.size());
            DecidingTest.read(DecidingTest.post(
                    STAFF,
                    "/api/membership/networks/grande/members/" + organisations.get(n) + "/mandates",
                    "{\"email\": \"" + delegate + "\", \"rank\": \"FIRST\", \"act\": \"Nomina del 15 gennaio 2026\"}"));
            acting.computeIfAbsent(delegate, d -> new ArrayList<>()).add(organisations.get(n));
        }
        DELEGATES.forEach(delegate -> {
            while (!forum.json(delegate, "/api/membership/invitations")
                    .at("/items")
                    .isEmpty()) {
                accept(delegate);
            }
        });
        return acting;
    }

    private String opened(String author) {
        await().atMost(SOON)
                .until(() -> DecidingTest.post(
                                        STAFF,
                                        FORUM + "/rule-sets",
                                        "{\"preset\": \"third-sector-ordinary\", \"adoptedBy\": \"Statuto, art. 12\", "
                                                + "\"withoutMeetingBy\": \"Regolamento, art. 4\", "
                                                + "\"support\": {\"organisations\": 1, \"actorTypes\": 1}}")
                                .statusCode()
                        == 201);
        String proposal = "{\"organisation\": \"" + author
                + "\", \"kind\": \"OTHER\", \"title\": \"Una guida\", \"text\": \"La rete sceglie.\"}";
        await().atMost(SOON)
                .until(() -> DecidingTest.post(DELEGATES.getFirst(), FORUM + "/proposals", proposal)
                                .statusCode()
                        == 201);
        String code =
                forum.json(null, FORUM + "/proposals").at("/items/0/proposal").asString();
        JsonNode ballot = DecidingTest.read(DecidingTest.post(
                STAFF,
                FORUM + "/ballots",
                "{\"proposal\": \"" + code + "\", \"ruleSet\": \"third-sector-ordinary\", \"closesAt\": \""
                        + Instant.now().plus(Duration.ofDays(300)) + "\"}"));
        String id = ballot.at("/ballot").asString();
        await().atMost(SOON)
                .until(() -> forum.json(null, "/api/forum/ballots/" + id)
                        .at("/status")
                        .asString()
                        .equals("OPEN"));
        return id;
    }

    private JsonNode closed(String ballot) {
        String version = forum.send(STAFF, "GET", "/api/forum/ballots/" + ballot, "")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        DecidingTest.read(forum.send(
                STAFF,
                "POST",
                "/api/forum/ballots/" + ballot + "/close",
                "{}",
                "Content-Type",
                "application/json",
                "If-Match",
                version));
        await().atMost(SOON)
                .until(() -> forum.json(null, "/api/forum/ballots/" + ballot)
                        .at("/status")
                        .asString()
                        .equals("CLOSED"));
        return forum.json(null, "/api/forum/ballots/" + ballot);
    }
}
