package org.regionalforum.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.regionalforum.projects.Person.body;
import static org.regionalforum.projects.Person.json;
import static org.regionalforum.projects.Person.tag;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.Contracts;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.PublishedFact;
import org.regionalforum.kit.test.PublishedFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A person, and what somebody wrote, are found nowhere any more after their erasure; the project still counts. */
@ForumServiceTest
class ErasureTest {
    private static final String BECAUSE = "{\"reason\": \"Contiene dati di un terzo\"}";
    private static final String GONE = "[rimosso · removed]";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    Networks networks;

    @Autowired
    MockMvcTester web;

    @Autowired
    FactsIn in;

    @Autowired
    PublishedFacts published;

    @Autowired
    MongoTemplate mongo;

    private Network network(String slug) {
        return networks.of(slug).members("NGO", "NGO").known(2);
    }

    private int erase(Person by, String text) {
        return by.post("/texts/" + text + "/erasure", BECAUSE).getResponse().getStatus();
    }

    @Test
    void texts_that_were_removed_are_found_nowhere_and_the_project_stays_and_counts() {
        Network net = network("unsay");
        String outsider = "{\"name\": \"Studio Gialli\", \"role\": \"LOCAL_PARTNER\"}";
        String other = "{\"name\": \"Cooperativa Gialli\", \"role\": \"LOCAL_PARTNER\"}";
        String project = net.registered(net.partner(2) + "," + outsider + "," + other);
        MvcTestResult written = net.delegate(1).patch("/projects/" + project, net.tagOf(1, project), """
                {"title": "Gli orti del signor Gialli", "summary": "Con Gialli e i suoi",
                 "funders": [{"name": "Fratelli Gialli", "amount": "10"}],
                 "here": {"text": "Gialli insegna", "indicator": "Ore di Gialli"},
                 "there": {"text": "Gialli impara", "indicator": "Gialli conta"}}""");
        assertThat(json(written).path("title").asString()).contains("Gialli");
        assertThat(net.delegate(2)
                        .post(
                                "/projects/" + project + "/partners/" + net.organisation(2) + "/refusal",
                                tag(written),
                                "{\"reason\": \"Gialli non ci convince\"}"))
                .hasStatusOk();
        assertThat(found(net, project, "gialli")).isEqualTo(1);

        String title = project + "-title";
        assertThat(erase(net.nobody(), title)).isEqualTo(401);
        assertThat(erase(net.delegate(1), title)).isEqualTo(403);
        assertThat(erase(network("strangers").staff(), title)).isEqualTo(403);
        assertThat(net.staff().post("/texts/" + title + "/erasure", "{\"reason\": \" \"}"))
                .hasStatus(422);
        for (String never : List.of("nonsense", project + "-reason-9", project + "-funder-2", "none-title")) {
            assertThat(erase(Person.operator(web), never)).as(never).isEqualTo(404);
        }
        JsonNode inside = json(net.staff().get("/projects/" + project));
        List<String> texts = new ArrayList<>(texts(inside.path("partners")));
        texts.addAll(texts(inside.path("history")));
        assertThat(texts).hasSize(3);
        for (String part : List.of("summary", "here", "here-indicator", "there", "there-indicator", "funder-1")) {
            texts.add(project + "-" + part);
        }
        assertThat(erase(Person.operator(web), title)).isEqualTo(204);
        for (String text : texts) {
            assertThat(erase(net.staff(), text)).as(text).isEqualTo(204);
            assertThat(erase(net.staff(), text)).as("again: " + text).isEqualTo(204);
        }

        for (String text : List.of(title, project + "-summary", texts.get(0), texts.get(2))) {
            published.awaitErasure("projects.texts", text);
        }
        Contracts.check(published.await("projects.facts", "project-text-erased", project));
        assertForgotten("Gialli", net, project);
        rebuildAll();
        assertForgotten("Gialli", net, project);
        assertThat(published.on("projects.facts", "project-text-erased"))
                .filteredOn(fact -> fact.key().equals(project))
                .as("a repeat says nothing new")
                .hasSize(10);
        assertThat(found(net, project, "gialli")).isZero();
        assertThat(found(net, project, "rimosso")).isZero();
        String page = body(net.nobody().page("/projects/" + project));
        assertThat(page)
                .contains("<h1>" + GONE, "Testo rimosso dalla vista: Titolo")
                .doesNotContain("terzo");
        JsonNode totals = json(net.nobody().get("/networks/unsay/totals"));
        assertThat(totals.path("projects").asInt()).isEqualTo(1);
        assertThat(totals.path("mutual").asInt()).isEqualTo(1);
        MvcTestResult anew = net.delegate(1)
                .patch("/projects/" + project, net.tagOf(1, project), "{\"title\": \"Orti di quartiere\"}");
        assertThat(json(anew).path("title").asString()).isEqualTo("Orti di quartiere");
        assertThat(json(anew).path("partners")).hasSize(3);
    }

    @Test
    void what_a_draft_says_is_removed_by_the_operator_alone_and_has_to_be_written_anew() {
        Network net = network("sketch");
        String draft = net.draft("");
        assertThat(erase(net.staff(), draft + "-summary")).isEqualTo(404);
        assertThat(erase(Person.operator(web), draft + "-summary")).isEqualTo(204);
        Contracts.check(published.await("projects.facts", "project-text-erased", draft));
        MvcTestResult early = net.delegate(1).post("/projects/" + draft + "/registration", net.tagOf(1, draft), "{}");
        assertThat(early).hasStatus(422);
        assertThat(body(early)).contains("\"summary\"");
    }

    @Test
    void a_person_is_named_by_no_project_after_its_erasure_and_the_contact_it_entered_goes() {
        Network net = network("leaves");
        String drafted = net.draft("");
        String project = net.registered(net.partner(2));
        assertThat(net.answer(2, project, "confirmation")).hasStatusOk();
        Network others = network("stays");
        String kept = others.registered("");
        Person staff = net.staff();
        assertThat(body(staff.page("/projects/" + project))).contains("leaves-delegate1", "leaves-delegate2");
        assertThat(body(net.nobody().page("/projects/" + project))).contains("ada@example.org");

        erasePerson("leaves-delegate1");
        await().atMost(PATIENCE)
                .until(() -> stored("projects").stream().noneMatch(one -> one.contains("leaves-delegate1")));
        erasePerson("leaves-delegate1");
        rebuildAll();
        assertThat(stored("projects"))
                .noneMatch(one -> one.contains("leaves-delegate1"))
                .filteredOn(one -> one.contains(project) || one.contains(drafted))
                .isNotEmpty()
                .noneMatch(one -> one.contains("ada@example.org") || one.contains("Ada Prova"));
        assertThat(body(staff.page("/projects/" + project)))
                .contains(GONE, "leaves-delegate2")
                .doesNotContain("leaves-delegate1", "ada@example.org");
        assertThat(body(staff.get("/projects/" + project))).doesNotContain("leaves-delegate1", "Ada Prova");
        assertThat(body(others.nobody().page("/projects/" + kept))).contains("ada@example.org");
        for (String topic : List.of("projects.facts", "projects.texts")) {
            assertThat(published.on(topic))
                    .noneMatch(fact -> String.valueOf(fact.data()).matches(".*(Ada Prova|ada@example.org).*"));
        }
    }

    private void erasePerson(String person) {
        in.publish(
                "membership.facts",
                "person-erased",
                "/membership/erasures/of-" + person,
                Map.of("erasure", "of-" + person, "person", person));
    }

    private void assertForgotten(String word, Network net, String project) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stored(null))
                        .noneMatch(document -> document.toLowerCase(Locale.ROOT).contains("gialli")));
        assertThat(latestTexts()).noneMatch(text -> text.contains(word));
        assertThat(published.on("projects.facts"))
                .noneMatch(fact -> String.valueOf(fact.data()).contains(word));
        String network = "/networks/" + net.slug() + "/projects";
        for (String path : List.of(
                "/projects/" + project,
                network,
                "/projects",
                "/countries/SN",
                "/projects.atom",
                network + ".atom",
                "/fragments/projects?network=" + net.slug())) {
            assertThat(body(net.staff().page(path))).as(path).isNotEmpty().doesNotContain(word);
        }
        for (String path : List.of("/projects/" + project, network, network + ".csv", network + ".json")) {
            assertThat(body(net.staff().get(path))).as(path).isNotEmpty().doesNotContain(word);
        }
    }

    private int found(Network net, String project, String word) {
        JsonNode items = json(net.nobody().get("/networks/" + net.slug() + "/projects?q=" + word))
                .path("items");
        return (int) StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.toString().contains(project))
                .count();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream()
                .filter(one -> one.has("text"))
                .map(one -> one.path("text").asString())
                .toList();
    }

    private void rebuildAll() {
        Person operator = Person.operator(web);
        for (JsonNode table : json(operator.get("/operations")).path("tables")) {
            assertThat(operator.post("/operations/rebuilds/" + table.asString(), "{}"))
                    .hasStatus(202);
            await().atMost(PATIENCE)
                    .until(() -> json(operator.get("/operations/rebuilds"))
                            .path("items")
                            .valueStream()
                            .filter(state -> state.path("table").equals(table))
                            .allMatch(state -> state.has("ended")));
        }
    }

    /** Every document of one or of all collections; what waits to be sent is read as the bytes it holds. */
    private List<String> stored(@Nullable String of) {
        List<String> all = new ArrayList<>();
        for (String collection : mongo.getDb().listCollectionNames()) {
            if (of != null && !of.equals(collection)) {
                continue;
            }
            for (Document document : mongo.getDb().getCollection(collection).find()) {
                for (Document pending : document.getList("outbox", Document.class, List.of())) {
                    if (of == null && pending.get("data") instanceof Binary bytes) {
                        all.add(new String(bytes.getData(), StandardCharsets.UTF_8));
                    }
                }
                all.add(document.toJson());
            }
        }
        return all;
    }

    /** The newest value of each key: what a rebuild would read, sooner or later. */
    private List<String> latestTexts() {
        Map<String, String> newest = new HashMap<>();
        for (PublishedFact fact : published.on("projects.texts")) {
            newest.put(fact.key(), String.valueOf(fact.data()));
        }
        return List.copyOf(newest.values());
    }
}
