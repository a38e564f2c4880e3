package org.regionalforum.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.projects.Person.body;
import static org.regionalforum.projects.Person.json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** What is looked for is found, nothing else is, and no list is read whole for it. */
@ForumServiceTest
class SearchTest {
    @Autowired
    Networks networks;

    @Autowired
    MockMvcTester web;

    @Autowired
    TestTime time;

    @Autowired
    MongoTemplate mongo;

    /** The place after which the projects of the first weeks come. */
    private static final String AFTER_FIFTY = Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("2000-02-20T00:00:00Z/".getBytes(StandardCharsets.UTF_8));

    private static final String EDUCATION = """
            {"title": "Scuole del mondo", "summary": "Laboratori", "family": "GLOBAL_CITIZENSHIP_EDUCATION",
             "territories": [{"place": "Liguria", "percentage": "100"}], "goals": ["4"], "sectors": ["99820"],
             "start": "2028-01-01", "end": "2028-12-31"}""";

    private Network network(String slug) {
        return networks.of(slug).members("NGO", "NGO").known(2);
    }

    private static List<String> found(Network net, String query) {
        List<String> titles = new ArrayList<>();
        JsonNode list = json(net.nobody().get("/networks/" + net.slug() + "/projects?" + query));
        list.path("items").forEach(item -> titles.add(item.path("title").asString()));
        return titles;
    }

    private static void register(Network net, String project) {
        json(net.delegate(1).post("/projects/" + project + "/registration", net.tagOf(1, project), "{}"));
    }

    @Test
    void each_filter_finds_its_own_and_what_lies_in_a_territory_is_in_it() {
        time.law().fixAt(LocalDate.of(2026, 11, 24));
        Network net = network("filters");
        String first = "Orti di comunità fra Cuneo e Thiès";
        String second = "Scuole del mondo";
        net.registered(net.partner(2));
        register(net, net.drafted(1, EDUCATION));
        net.draft("");
        assertThat(found(net, "")).containsExactlyInAnyOrder(second, first);
        for (String one : List.of(
                "family=COOPERATION",
                "territory=Piemonte",
                "territory=01",
                "territory=cn",
                "territory=001272",
                "country=BF",
                "country=burkina+faso",
                "sdg=6",
                "sector=14030",
                "organisation=" + net.organisation(1) + "&q=orti",
                "status=UNDER_WAY",
                "q=COMUNITA",
                "q=thies+ort",
                "q=senegal",
                "q=acqua")) {
            assertThat(found(net, one)).as(one).containsExactly(first);
        }
        for (String one :
                List.of("family=GLOBAL_CITIZENSHIP_EDUCATION", "territory=Liguria", "sdg=4", "status=PLANNED")) {
            assertThat(found(net, one)).as(one).containsExactly(second);
        }
        for (String none :
                List.of("q=orti+mondo", "status=ENDED", "country=IT", "organisation=" + net.organisation(2))) {
            assertThat(found(net, none)).as(none).isEmpty();
        }
        time.law().fixAt(LocalDate.of(2029, 1, 1));
        assertThat(found(net, "status=ENDED")).hasSize(2);
        for (String senseless : List.of(
                "family=X",
                "status=x",
                "sdg=18",
                "sdg=a",
                "territory=Atlantide",
                "country=ZZ",
                "sector=17",
                "q=???",
                "q=-")) {
            var answer = net.nobody().get("/networks/filters/projects?" + senseless);
            assertThat(answer.getResponse().getStatus()).as(senseless).isEqualTo(400);
            assertThat(Person.code(answer)).isEqualTo("filter.unknown");
            assertThat(net.nobody().page("/networks/filters/projects?" + senseless))
                    .as(senseless)
                    .hasStatus(400);
        }
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended() {
        time.law().run();
        Network net = network("pages");
        for (int i = 1; i <= 5; i++) {
            register(net, net.drafted(1, EDUCATION.replace("Scuole del mondo", "Scuola " + i)));
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = json(net.nobody().get("/networks/pages/projects?limit=2" + after));
            page.path("items").forEach(item -> seen.add(item.path("title").asString()));
            after = page.has("next") ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        assertThat(seen).containsExactly("Scuola 5", "Scuola 4", "Scuola 3", "Scuola 2", "Scuola 1");
    }

    @Test
    void a_search_among_many_looks_at_few() {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            many.add(stored(i));
        }
        mongo.getCollection("projects").insertMany(many);
        try {
            for (String query : List.of(
                    "q=parola4711", "q=comune+parola4711", "organisation=it-cf-7", "sector=11110", "country=EC")) {
                long before = examined();
                var request = Person.nobody(web).get("/projects?limit=1&" + query + "&status=PLANNED");
                assertThat(request.getResponse().getStatus()).as(body(request)).isEqualTo(200);
                assertThat(examined() - before).as(query).isLessThan(100);
            }
            long before = examined();
            var page = Person.nobody(web).get("/projects?limit=5&status=ENDED&family=COOPERATION&after=" + AFTER_FIFTY);
            assertThat(json(page).path("items")).hasSize(5);
            assertThat(examined() - before).as("a page in the order of time").isLessThan(1000);
            takenAway();
            countryOfMany();
        } finally {
            mongo.getCollection("projects").deleteMany(new Document("listing.network", "many"));
        }
    }

    private void takenAway() {
        String csv = body(Person.nobody(web).get("/projects.csv?country=AL&family=COOPERATION"));
        List<String> rows = csv.lines().skip(1).map(row -> row.split(",", 2)[0]).toList();
        assertThat(rows)
                .hasSize(2495)
                .doesNotHaveDuplicates()
                .startsWith("many-4998")
                .endsWith("many-2");
        JsonNode all = json(Person.nobody(web).get("/projects.json?country=AL&family=COOPERATION"));
        List<String> projects = new ArrayList<>();
        all.forEach(line -> projects.add(line.path("project").asString()));
        assertThat(projects).isEqualTo(rows);
    }

    private void countryOfMany() {
        JsonNode active = json(Person.nobody(web).get("/countries/AL"));
        assertThat(active.path("projects").asInt()).isEqualTo(4995);
        assertThat(active.at("/actors/0/organisations")).hasSize(4995);
        String page = body(Person.nobody(web).page("/countries/AL"));
        assertThat(page)
                .contains("I progetti più recenti", "/projects/many-4999\"", "Tutti i 4.995 progetti")
                .doesNotContain("/projects/many-4900\"", "??");
    }

    /** One registered each hour of the year 2000. */
    private static Document stored(int i) {
        Instant at = Instant.parse("2000-01-01T00:00:00Z").plus(Duration.ofHours(i));
        String family = i % 2 == 0 ? "COOPERATION" : "INTERNATIONALISATION";
        return new Document("_id", "many-" + i)
                .append("version", 1L)
                .append("network", "many")
                .append("number", i + 1)
                .append("status", "REGISTERED")
                .append("registeredAt", Date.from(at))
                .append(
                        "lead",
                        new Document("organisation", "it-cf-" + i)
                                .append("name", "Ente")
                                .append("actorType", "NGO"))
                .append(
                        "description",
                        new Document("title", "Titolo " + i)
                                .append("summary", "Sintesi")
                                .append("family", family)
                                .append("territories", List.of())
                                .append("countries", List.of())
                                .append("sectors", List.of())
                                .append("goals", List.of())
                                .append("funders", List.of())
                                .append("start", "2000-01-01"))
                .append(
                        "listing",
                        new Document("key", at + "/many-" + i)
                                .append("network", "many")
                                .append("family", family)
                                .append("words", List.of("comune", "parola" + i))
                                .append("places", List.of("01", "TO"))
                                .append("countries", List.of(i % 1000 == 0 ? "EC" : "AL"))
                                .append("goals", List.of(i % 17 + 1))
                                .append("sectors", List.of(i % 1000 == 7 ? "11110" : "11120"))
                                .append("organisations", List.of("it-cf-" + i))
                                .append("from", "2000-01-01")
                                .append("to", "2000-12-31")
                                .append("mutual", false));
    }

    /** Documents that the store has looked at so far. */
    private long examined() {
        Document status = mongo.getDb().runCommand(new Document("serverStatus", 1));
        return status.get("metrics", Document.class)
                .get("queryExecutor", Document.class)
                .get("scannedObjects", Number.class)
                .longValue();
    }
}
