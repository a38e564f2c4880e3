package org.regionalforum.kit.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.inbox.Broker;
import org.regionalforum.kit.inbox.Downstream;
import org.regionalforum.kit.inbox.InboxDesk;
import org.springframework.data.mongodb.core.MongoTemplate;

class OperationsTest {
    private static final String API = "/api/downstream/operations";
    private static final Duration SOON = Duration.ofSeconds(40);
    private static Downstream service;

    @BeforeAll
    static void start() {
        service = new Downstream(Broker.address(), Map.of());
        await().atMost(SOON).until(() -> service.bean(InboxDesk.class).state().bound());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> get(String path, String person) {
        return service.get(path, person, "application/json");
    }

    @Test
    void operations_are_for_operators_alone() {
        for (String path : new String[] {API, API + "/dead-letters", API + "/rebuilds"}) {
            assertThat(get(path, "").statusCode()).as(path).isEqualTo(401);
            assertThat(get(path, "delegate").statusCode()).as(path).isEqualTo(403);
            assertThat(get(path, "operator").statusCode()).as(path).isEqualTo(200);
        }
        assertThat(service.post(API + "/rebuilds/things", "delegate").statusCode())
                .isEqualTo(403);
        assertThat(service.post(API + "/dead-letters/x/replay", "").statusCode())
                .isEqualTo(401);
        assertThat(service.get("/operations/downstream", "delegate", "text/html")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_overview_tells_parts_lags_outbox_and_clock() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get(API, "operator").body())
                        .contains("\"name\":\"inbox\"", "\"upstream.facts\":", "\"pending\":0", "\"secondsAhead\":0"));
    }

    @Test
    void a_dead_letter_is_listed_without_data_and_replayed() {
        Downstream.REFUSED.add("operated");
        Downstream.done("operated", 1);
        await().atMost(SOON)
                .until(() -> get(API + "/dead-letters", "operator").body().contains("/things/operated/1"));
        String list = get(API + "/dead-letters?limit=1", "operator").body();
        assertThat(list).contains("IllegalStateException").doesNotContain("refused x", "\"data\"");
        String id = list.replaceAll("(?s).*?\"id\":\"([0-9a-f]+)\".*", "$1");

        assertThat(service.post(API + "/dead-letters/" + id + "/replay", "operator")
                        .body())
                .contains("\"applied\":false", "\"attempts\":6");
        Downstream.REFUSED.clear();
        assertThat(service.post(API + "/dead-letters/" + id + "/replay", "operator")
                        .body())
                .isEqualTo("{\"applied\":true}");
        assertThat(service.post(API + "/dead-letters/" + id + "/replay", "operator")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_rebuild_is_begun_once_and_only_of_what_can_be_rebuilt() {
        assertThat(service.post(API + "/rebuilds/actions", "operator").statusCode())
                .as("handlers are not rebuilt")
                .isEqualTo(404);
        assertThat(service.post(API + "/rebuilds/things", "operator").statusCode())
                .isEqualTo(202);
        assertThat(service.post(API + "/rebuilds/things", "operator"))
                .satisfies(again -> assertThat(again.statusCode()).isEqualTo(409))
                .satisfies(again -> assertThat(again.body()).contains("urn:regional-forum:problem:rebuild.running"));
        await().atMost(SOON)
                .until(() -> get(API + "/rebuilds", "operator").body().contains("\"DONE\""));
    }

    @Test
    void the_page_shows_the_same_and_its_buttons_work_without_javascript() {
        Downstream.REFUSED.add("paged");
        Downstream.done("paged", 1);
        await().atMost(SOON).until(() -> page().contains("/things/paged/1"));
        String page = page();
        assertThat(page)
                .contains("Gestione del servizio downstream", "Applica di nuovo", "Ricostruisci", "upstream.facts");
        String form =
                page.replaceAll("(?s).*action=\"(/operations/downstream/dead-letters/[0-9a-f]+/replay)\".*", "$1");

        assertThat(service.post(form, "operator")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("?still=true");
        Downstream.REFUSED.clear();
        String done =
                service.post(form, "operator").headers().firstValue("Location").orElseThrow();
        assertThat(done).endsWith("/operations/downstream?done=operations.replayed");
        assertThat(service.get(done.replaceFirst("http://[^/]+", ""), "operator", "text/html")
                        .body())
                .contains("Il fatto è stato applicato");
    }

    @Test
    void a_job_that_was_given_up_is_shown_and_done_again_and_other_figures_stand_beside_it() {
        service.bean(MongoTemplate.class).getCollection("dueJobs").insertOne(Document.parse("""
                        {"_id": "chore/c1", "kind": "chore", "key": "c1", "clock": "MACHINE", "attempt": 10,
                         "due": {"$date": "2026-01-01T00:00:00Z"}, "revision": {"$numberLong": "1"},
                         "failed": {"at": {"$date": "2026-01-02T00:00:00Z"}, "reason": "IllegalStateException"}}"""));
        assertThat(get(API, "operator").body())
                .contains("\"kind\":\"chore\",\"key\":\"c1\"", "\"forum.pipes.broken (size=large)\",\"value\":3.0");
        assertThat(page())
                .contains("Lavori abbandonati", "IllegalStateException", "Riprova", "forum.pipes.broken (size=large)")
                .doesNotContain("??", "forum.inbox.dead.letters");
        String retry = "/operations/downstream/due-jobs/retry?kind=chore&key=c1";
        assertThat(service.post(retry, "delegate").statusCode()).isEqualTo(403);

        assertThat(service.post(retry, "operator")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("?done=operations.job-retried");

        await().atMost(SOON).until(() -> Downstream.handled("c1"));
        assertThat(service.post(retry, "operator").statusCode()).isEqualTo(404);
        await().atMost(SOON).until(() -> page().contains("Nessun lavoro è stato abbandonato"));
    }

    private static String page() {
        return service.get("/operations/downstream", "operator", "text/html").body();
    }

    @Test
    void a_form_that_cannot_be_read_is_the_callers_fault() {
        for (String type : new String[] {"multipart/form-data", "multipart/form-data; boundary=x"}) {
            HttpResponse<String> answer =
                    service.post(API + "/dead-letters/none/replay", "operator", type, "--x\r\nbroken");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
        assertThat(get(API + "/dead-letters?after=a&=0", "operator").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_contract_of_the_topics_is_public() {
        assertThat(get("/api/downstream/asyncapi.json", "").body()).contains("\"asyncapi\":\"3.0.0\"");
    }

    @Test
    void readiness_tells_whether_topics_and_inbox_are_there() {
        assertThat(get("/actuator/health/readiness", "").statusCode()).isEqualTo(200);
        assertThat(service.get("/actuator/prometheus", "operator", "*/*").body())
                .contains(
                        "forum_inbox_lag{topic=\"upstream.facts\"}",
                        "forum_inbox_dead_letters",
                        "forum_inbox_not_yet_overdue",
                        "forum_outbox_depth");
    }
}
