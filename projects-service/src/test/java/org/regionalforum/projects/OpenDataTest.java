package org.regionalforum.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.projects.Person.body;
import static org.regionalforum.projects.Person.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.projects.project.PartnerRole;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What anybody takes away, chooses by and counts. */
@ForumServiceTest
class OpenDataTest {
    private static final String REGIONAL = """
            {"title": "Scuole del mondo", "summary": "Laboratori", "family": "GLOBAL_CITIZENSHIP_EDUCATION",
             "territories": [{"place": "Piemonte", "percentage": "100"}], "start": "2026-01-01",
             "funders": [{"name": "=Rossi; Bianchi: soci", "amount": "10.50", "currency": "CHF"}, {"name": "Comune"}],
             "here": {"text": "=Classi"}, "partners": [%s]}""";

    @Autowired
    Networks networks;

    @Autowired
    MongoTemplate mongo;

    private Network network(String slug) {
        return networks.of(slug).members("NGO", "NGO", "NGO").known(3);
    }

    private static String register(Network net, String project) {
        json(net.delegate(1).post("/projects/" + project + "/registration", net.tagOf(1, project), "{}"));
        return project;
    }

    private static List<CSVRecord> table(MvcTestResult csv) throws IOException {
        assertThat(csv.getResponse().getStatus()).as(body(csv)).isEqualTo(200);
        assertThat(csv.getResponse().getContentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(body(csv), format)) {
            return parser.getRecords();
        }
    }

    @Test
    void funders_and_benefits_are_in_the_row_of_their_project_and_in_the_dictionary() throws IOException {
        Network net = network("taken");
        net.registered("");
        register(net, net.drafted(1, REGIONAL.formatted("")));
        MvcTestResult csv = net.nobody().get("/networks/taken/projects.csv");
        assertThat(csv.getResponse().getHeader("Content-Disposition")).contains("projects-taken.csv");
        List<CSVRecord> rows = table(csv);
        assertThat(rows).hasSize(2);
        CSVRecord full = rows.get(1);
        assertThat(full.get("funders")).isEqualTo("Regione Piemonte:80000 EUR");
        assertThat(full.get("here")).isEqualTo("Le scuole imparano");
        assertThat(full.get("hereIndicator")).isEqualTo("20 classi");
        assertThat(full.get("there")).isEqualTo("Più verdure");
        assertThat(full.get("thereIndicator")).isEqualTo("300 famiglie");
        CSVRecord scant = rows.get(0);
        assertThat(scant.get("funders")).isEqualTo("'=Rossi, Bianchi, soci:10.50 CHF;Comune");
        assertThat(scant.get("here")).isEqualTo("'=Classi");
        assertThat(scant.get("hereIndicator")).isEmpty();
        assertThat(scant.get("there")).isEmpty();

        JsonNode lines = json(net.nobody().get("/networks/taken/projects.json"));
        assertThat(lines).hasSize(2);
        assertThat(lines.at("/0/funders/0").toString())
                .isEqualTo("{\"name\":\"=Rossi; Bianchi: soci\",\"amount\":\"10.50\",\"currency\":\"CHF\"}");
        assertThat(lines.at("/0/funders/1").toString()).isEqualTo("{\"name\":\"Comune\"}");
        assertThat(lines.at("/0/here").asString()).isEqualTo("=Classi");
        assertThat(lines.at("/0").has("there")).isFalse();
        assertThat(lines.at("/1/thereIndicator").asString()).isEqualTo("300 famiglie");

        List<String> fields = new ArrayList<>();
        json(net.nobody().get("/data-dictionary")).forEach(field -> {
            fields.add(field.path("field").asString());
            assertThat(field.path("italian").asString())
                    .isNotEqualTo(field.path("english").asString());
        });
        assertThat(fields).isEqualTo(rows.getFirst().getParser().getHeaderNames());
        assertThat(body(net.nobody().get("/data-dictionary")))
                .contains("Titolo")
                .doesNotContain("Che cosa significano");
    }

    @Test
    void partners_are_taken_away_with_their_roles_and_the_dictionary_names_the_parts_of_an_entry() throws IOException {
        Network net = network("roles");
        String outsider = "{\"name\": \"Rossi; Bianchi: soci\", \"role\": \"LOCAL_PARTNER\"}";
        String project = register(net, net.drafted(1, REGIONAL.formatted(outsider + "," + net.partner(2))));
        json(net.answer(2, project, "confirmation"));
        CSVRecord row = table(net.nobody().get("/networks/roles/projects.csv")).getFirst();
        assertThat(row.get("partners"))
                .isEqualTo("Rossi, Bianchi, soci:LOCAL_PARTNER;" + net.organisation(2) + ":PARTNER");

        JsonNode line = json(net.nobody().get("/networks/roles/projects.json")).path(0);
        Map<String, JsonNode> entries = Map.of(
                "partners", line.at("/partners/1"),
                "territories", line.at("/territories/0"),
                "funders", line.at("/funders/0"));
        json(net.nobody().get("/data-dictionary")).forEach(field -> {
            JsonNode entry = entries.get(field.path("field").asString());
            if (entry != null) {
                assertThat(field.path("italian").asString()).contains(entry.propertyNames());
                assertThat(field.path("english").asString()).contains(entry.propertyNames());
            }
            if (field.path("field").asString().equals("partners")) {
                assertThat(field.path("english").asString())
                        .contains(Arrays.stream(PartnerRole.values())
                                .map(PartnerRole::name)
                                .toList());
            }
        });
    }

    @Test
    void a_character_that_no_xml_can_hold_is_refused_and_one_that_is_stored_keeps_nobody_from_the_feed() {
        Network net = network("signs");
        MvcTestResult refused = net.drafting(1, "{\"title\": \"Orti\\uFFFE\", \"summary\": \"Mezzo \\ud800\"}");
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("\"title\"", "\"summary\"", "text.control-characters");
        String project = net.registered("");
        mongo.getCollection("projects")
                .updateOne(
                        new Document("_id", project),
                        new Document(
                                "$set",
                                new Document("description.title", "Orti\uFFFE di comunità")
                                        .append("description.summary", "Acqua\uFFFF e semi")
                                        .append("lead.name", "Ente\uFFFE 1")));
        for (String feed : List.of("/networks/signs/projects.atom", "/projects.atom")) {
            MvcTestResult read = net.nobody().page(feed);
            assertThat(read).hasStatusOk();
            assertThat(body(read)).contains(">Orti di comunità<", ">Acqua e semi<", ">Ente 1<");
        }
    }

    @Test
    void a_download_of_nothing_is_an_empty_one_and_a_filter_without_meaning_is_refused() throws IOException {
        Network net = network("bare");
        assertThat(table(net.nobody().get("/networks/bare/projects.csv"))).isEmpty();
        assertThat(json(net.nobody().get("/networks/bare/projects.json"))).isEmpty();
        for (String format : List.of("csv", "json")) {
            MvcTestResult wrong = net.nobody().get("/networks/bare/projects." + format + "?sdg=18");
            assertThat(wrong.getResponse().getStatus()).isEqualTo(400);
            assertThat(Person.code(wrong)).isEqualTo("filter.unknown");
            assertThat(net.nobody().get("/networks/none/projects." + format)).hasStatus(404);
        }
    }

    @Test
    void a_list_is_narrowed_to_an_organisation_that_has_projects_in_it() {
        Network net = network("choose");
        String project = net.registered(net.partner(2) + "," + net.partner(3));
        net.answer(2, project, "confirmation");
        String path = "/networks/choose/projects";
        String open = body(net.nobody().page(path));
        assertThat(open)
                .contains("<label for=\"f-organisation\">Organizzazione che partecipa</label>")
                .contains("<select id=\"f-organisation\" name=\"organisation\"")
                .contains("<option value=\"" + net.organisation(1) + "\">Ente 1 di choose</option>")
                .contains("<option value=\"" + net.organisation(2) + "\">Ente 2 di choose</option>")
                .doesNotContain("Ente 3 di choose", "??");
        String chosen = body(net.nobody().page(path + "?organisation=" + net.organisation(2)));
        assertThat(chosen)
                .contains(project, "selected=\"selected\">Ente 2 di choose</option>", ">Ente 1 di choose</option>");
        String none = body(net.nobody().page(path + "?organisation=" + net.organisation(3)));
        assertThat(none)
                .contains("Nessun progetto corrisponde", "selected=\"selected\">Ente 3 di choose</option>")
                .doesNotContain("/projects/" + project);
        assertThat(body(net.nobody().page("/projects?network=choose"))).contains(">Ente 1 di choose</option>");
    }

    @Test
    void a_project_of_the_whole_region_stands_in_the_table_beside_the_map() {
        Network net = network("wide");
        register(net, net.drafted(1, REGIONAL.formatted(net.partner(2))));
        JsonNode totals = json(net.nobody().get("/networks/wide/totals"));
        assertThat(totals.path("projects").asInt()).isEqualTo(1);
        assertThat(totals.at("/byRegion/01").asInt()).isEqualTo(1);
        assertThat(totals.path("byProvince")).isEmpty();
        String page = body(net.nobody().page("/networks/wide/projects"));
        assertThat(page)
                .contains("Progetti per provincia", "Piemonte, tutta la regione")
                .doesNotContain("??");

        net.registered("");
        JsonNode both = json(net.nobody().get("/networks/wide/totals"));
        assertThat(both.path("projects").asInt()).isEqualTo(2);
        assertThat(both.at("/byRegion/01").asInt()).isEqualTo(1);
        assertThat(both.at("/byProvince/CN").asInt()).isEqualTo(1);
        assertThat(body(net.nobody().page("/networks/wide/projects"))).contains("Piemonte, tutta la regione", "Cuneo");
    }
}
