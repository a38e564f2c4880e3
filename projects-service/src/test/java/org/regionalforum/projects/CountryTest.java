package org.regionalforum.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.projects.Person.body;
import static org.regionalforum.projects.Person.json;

import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.ForumServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who is active in a country, and who was. */
@ForumServiceTest
class CountryTest {
    @Autowired
    Networks networks;

    private static String register(Network net, int lead, String country, String from, String to, String partners) {
        String project = net.drafted(lead, """
                {"title": "Barriere di corallo", "summary": "Mare", "family": "COOPERATION",
                 "territories": [{"place": "Liguria", "percentage": "100"}],
                 "countries": [{"country": "%s", "percentage": "100"}],
                 "start": "%s", "end": "%s", "partners": [%s]}""".formatted(country, from, to, partners));
        json(net.delegate(lead).post("/projects/" + project + "/registration", net.tagOf(lead, project), "{}"));
        return project;
    }

    @Test
    void whose_projects_have_all_ended_is_active_no_more_and_they_still_count() {
        Network net = networks.of("isles").members("NGO", "DIASPORA", "NGO").known(3);
        register(net, 1, "FJ", "2001-01-01", "2002-12-31", "{\"name\": \"Villaggio\", \"role\": \"LOCAL_PARTNER\"}");
        assertThat(json(net.nobody().get("/countries/FJ")).path("actors")).isEmpty();
        String quiet = body(net.nobody().page("/countries/FJ"));
        assertThat(quiet)
                .contains("1 progetto con Figi", "Oggi nessuno: tutti i progetti sono conclusi", "Barriere di corallo")
                .doesNotContain("Organizzazioni attive per tipo", "Villaggio", "??");

        register(net, 1, "FJ", "2021-01-01", "", "");
        register(net, 2, "FJ", "2199-01-01", "", "");
        register(net, 3, "FJ", "2001-01-01", "2002-12-31", "");
        JsonNode active = json(net.nobody().get("/countries/FJ"));
        assertThat(active.path("projects").asInt()).isEqualTo(4);
        assertThat(active.path("ongoing").asInt()).isEqualTo(2);
        assertThat(active.path("actors").toString())
                .contains(net.organisation(1), net.organisation(2))
                .doesNotContain(net.organisation(3), "Villaggio", "\"projects\":2");
        assertThat(body(net.nobody().page("/countries/FJ")))
                .contains("4 progetti con Figi", "Chi partecipa ai 2 progetti in programma o in corso")
                .doesNotContain("Villaggio", "??");
        assertThat(body(net.nobody().page("/countries/FJ", "en")))
                .contains("Who takes part in the 2 projects that are planned or under way")
                .doesNotContain("??");
    }

    @Test
    void an_outsider_whose_name_was_removed_is_nobody_who_is_active() {
        Network net = networks.of("atoll").members("NGO").known(1);
        String outsider = "{\"name\": \"Studio Gialli\", \"role\": \"LOCAL_PARTNER\"}";
        String project = register(net, 1, "KI", "2021-01-01", "", outsider);
        assertThat(json(net.nobody().get("/countries/KI")).path("actors")).hasSize(2);
        String text = json(net.staff().get("/projects/" + project))
                .at("/partners/0/text")
                .asString();
        assertThat(net.staff().post("/texts/" + text + "/erasure", "{\"reason\": \"Un terzo\"}"))
                .hasStatus(204);
        JsonNode active = json(net.nobody().get("/countries/KI"));
        assertThat(active.path("projects").asInt()).isEqualTo(1);
        assertThat(active.path("actors")).hasSize(1);
        assertThat(active.path("actors").toString()).doesNotContain("removed");
        assertThat(body(net.nobody().page("/countries/KI"))).doesNotContain("removed", "Fuori dalle reti");
    }
}
