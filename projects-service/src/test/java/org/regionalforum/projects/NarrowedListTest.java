package org.regionalforum.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.projects.Person.body;
import static org.regionalforum.projects.Person.json;

import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.ForumServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A list that is narrowed stays so wherever its page leads: by its form, its figures, its feed. */
@ForumServiceTest
class NarrowedListTest {
    private static final String REGIONAL = """
            {"title": "Scuole del mondo", "summary": "Laboratori", "family": "GLOBAL_CITIZENSHIP_EDUCATION",
             "territories": [{"place": "Piemonte", "percentage": "100"}], "start": "2026-01-01"}""";

    @Autowired
    Networks networks;

    private Network network(String slug) {
        return networks.of(slug).members("NGO").known(1);
    }

    private static String register(Network net, String project) {
        json(net.delegate(1).post("/projects/" + project + "/registration", net.tagOf(1, project), "{}"));
        return project;
    }

    @Test
    void a_filter_that_was_followed_or_written_by_name_is_still_chosen_when_the_form_is_sent_again() {
        Network net = network("anew");
        net.registered("");
        String path = "/networks/anew/projects";
        assertThat(body(net.nobody().page(path))).doesNotContain("value=\"001272\"");
        assertThat(body(net.nobody().page(path + "?territory=001272")))
                .contains("<option value=\"001272\" selected=\"selected\">Torino (comune)</option>");
        assertThat(body(net.nobody().page(path + "?territory=piemonte&country=burkina faso&sdg= 6 ")))
                .contains("<option value=\"01\" selected=\"selected\">Piemonte</option>")
                .contains("<option value=\"BF\" selected=\"selected\">Burkina Faso</option>")
                .contains("<option value=\"6\" selected=\"selected\">")
                .contains("/api/projects" + path.replace("/projects", "/projects.csv?territory=01&amp;country=BF"));
        assertThat(body(net.nobody().page(path + "?territory=cn")))
                .contains("<option value=\"CN\" selected=\"selected\">Cuneo (CN)</option>");
    }

    @Test
    void a_count_of_a_narrowed_list_leads_to_a_list_that_is_narrowed_as_well() {
        Network net = network("narrow");
        net.registered("");
        assertThat(body(net.nobody().page("/networks/narrow/projects?q=orti&sdg=6&territory=01")))
                .contains("href=\"/networks/narrow/projects?q=orti&amp;territory=CN&amp;sdg=6\"");
        assertThat(body(net.nobody().page("/projects?network=narrow&status=UNDER_WAY")))
                .contains("href=\"/projects?network=narrow&amp;territory=CN&amp;status=");
    }

    @Test
    void a_feed_holds_what_the_list_beside_it_holds() {
        Network net = network("feed");
        String regional = register(net, net.drafted(1, REGIONAL));
        String orchards = net.registered("");
        String list = body(net.nobody().page("/networks/feed/projects?country=SN&q=orti"));
        assertThat(list).contains("href=\"/networks/feed/projects.atom?q=orti&amp;country=SN\"");
        String feed = body(net.nobody().page("/networks/feed/projects.atom?country=senegal&q=orti"));
        assertThat(feed)
                .contains(orchards, "<title>Progetti di FEED · orti · Senegal</title>")
                .containsPattern("<id>[^<]*/networks/feed/projects.atom\\?q=orti&amp;country=SN</id>")
                .containsPattern("rel=\"self\"[^>]*/networks/feed/projects.atom\\?q=orti&amp;country=SN\"")
                .containsPattern("rel=\"alternate\"[^>]*/networks/feed/projects\\?q=orti&amp;country=SN\"")
                .doesNotContain(regional);
        assertThat(body(net.nobody().page("/projects?network=feed&sdg=6")))
                .contains("href=\"/projects.atom?network=feed&amp;sdg=6\"");
        assertThat(body(net.nobody().page("/projects.atom?network=feed")))
                .contains(orchards, regional, "<title>Progetti · FEED</title>")
                .containsPattern("<id>[^<]*/projects.atom\\?network=feed</id>");
        assertThat(net.nobody().page("/projects.atom?sdg=18")).hasStatus(400);
        assertThat(net.nobody().page("/projects.atom?network=none")).hasStatus(404);
    }
}
