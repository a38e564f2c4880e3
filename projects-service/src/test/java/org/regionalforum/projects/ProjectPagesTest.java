package org.regionalforum.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.projects.Person.body;
import static org.regionalforum.projects.Person.json;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.ForumServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every page in its main states, and every form, without JavaScript. */
@ForumServiceTest
class ProjectPagesTest {
    private static final Pattern LEAD = Pattern.compile("name=\"lead\" value=\"([^\"]+)\"");

    @Autowired
    Networks networks;

    private Network network(String slug) {
        return networks.of(slug).members("NGO", "DIASPORA", "LOCAL_AUTHORITY").known(3);
    }

    /** The page; fails where it is not there, says a missing message, or has not exactly one main heading. */
    private static String seen(MvcTestResult page) {
        String html = body(page);
        assertThat(page.getResponse().getStatus()).as(html).isEqualTo(200);
        assertThat(html).doesNotContain("??").doesNotContain(" style=\"");
        assertThat(html.split("<h1", -1)).as("main headings").hasSize(2);
        return html;
    }

    private static String sent(MvcTestResult form) {
        assertThat(form.getResponse().getStatus()).as(body(form)).isEqualTo(302);
        return String.valueOf(form.getResponse().getRedirectedUrl()).replaceAll("\\?.*", "");
    }

    @Test
    void a_project_is_written_in_sittings_checked_and_registered_without_losing_a_word() {
        Network net = network("write");
        Person delegate = net.delegate(1);
        String form = seen(delegate.page("/projects/new"));
        Matcher lead = LEAD.matcher(form);
        assertThat(lead.find()).isTrue();
        assertThat(form).contains("Ente 2 di write").doesNotContain(">Ente 1 di write</option>");

        String key = UUID.randomUUID().toString();
        String[] wrong = {
            "lead",
            lead.group(1),
            "idempotencyKey",
            key,
            "then",
            "check",
            "title",
            "Acqua & scuole",
            "territories[0].place",
            "Nowhere",
            "territories[0].percentage",
            "100",
            "countries[0].country",
            "Senegal",
            "countries[0].percentage",
            "abc",
            "partners[0].organisation",
            net.organisation(2),
            "partners[0].role",
            "PARTNER",
            "goals",
            "6",
            "budget.amount",
            "12,5",
            "budget.currency",
            "EUR",
            "here.text",
            "Classi <b>qui</b>"
        };
        String again = seen(delegate.form("/projects", wrong));
        assertThat(again)
                .contains("href=\"#", "Scrivi il nome o il codice di un comune", "Nowhere", "abc", "Acqua &amp; scuole")
                .contains("Classi &lt;b&gt;qui&lt;/b&gt;", "value=\"12,5\"");

        wrong[5] = "more";
        assertThat(seen(delegate.form("/projects", wrong))).contains("territories[3].place", "Nowhere");
        wrong[5] = "check";
        wrong[9] = "Cuneo";
        wrong[15] = "100";
        String check = sent(delegate.form("/projects", wrong));
        assertThat(check).endsWith("/check");
        assertThat(seen(delegate.page(check))).contains("#part-summary", "#part-start", "Non ancora reciproco");
        String project = check.replace("/check", "");
        assertThat(seen(delegate.page("/projects/mine"))).contains("Acqua &amp; scuole", "Bozza");
        assertThat(net.nobody().page(project).getResponse().getStatus()).isEqualTo(404);

        String edit = seen(delegate.page(project + "/edit"));
        assertThat(edit).contains("value=\"Cuneo\"", "value=\"Senegal\"", "Classi &lt;b&gt;qui&lt;/b&gt;");
        String saved = sent(delegate.form(
                project,
                "version",
                Person.version(edit),
                "then",
                "check",
                "title",
                "Acqua e scuole",
                "summary",
                "Che cosa",
                "family",
                "COOPERATION",
                "territories[0].place",
                "CN",
                "territories[0].percentage",
                "100",
                "countries[0].country",
                "SN",
                "countries[0].percentage",
                "100",
                "partners[0].organisation",
                net.organisation(2),
                "partners[0].role",
                "PARTNER",
                "partners[1].name",
                "Comune di Thiès",
                "partners[1].role",
                "LOCAL_PARTNER",
                "start",
                "2026-01-01"));
        String ready = seen(delegate.page(saved));
        assertThat(ready).contains(project + "/registration").doesNotContain("rf-errors");
        assertThat(sent(delegate.form(project + "/registration", "version", Person.version(ready))))
                .isEqualTo(project);
        String open = seen(net.nobody().page(project));
        assertThat(open)
                .contains("Acqua e scuole", "Comune di Thiès", "Senegal", "Non ancora reciproco", "/countries/SN")
                .doesNotContain("Ente 2 di write", "/edit", "write-delegate1");
        assertThat(seen(delegate.page(project))).contains("Ente 2 di write", "/edit", "write-delegate1");
    }

    @Test
    void more_rows_do_not_hide_that_somebody_else_changed_the_project_meanwhile() {
        Network net = network("rows");
        String project = net.draft("");
        String page = "/projects/" + project;
        String edit = seen(net.delegate(1).page(page + "/edit"));
        json(net.delegate(1).patch(page, net.tagOf(1, project), "{\"title\": \"Di un’altra\"}"));
        String more = seen(net.delegate(1).form(page, "version", Person.version(edit), "then", "more", "title", "Mio"));
        assertThat(more).contains("value=\"Mio\"");
        String[] fields = {"version", Person.version(more), "then", "show", "title", "Mio"};
        String told = seen(net.delegate(1).form(page, fields));
        assertThat(told).contains("I dati sono cambiati dopo che li hai aperti", "value=\"Mio\"");
        assertThat(json(net.delegate(1).get(page)).path("title").asString()).isEqualTo("Di un’altra");
        fields[1] = Person.version(told);
        assertThat(sent(net.delegate(1).form(page, fields))).isEqualTo(page);
    }

    @Test
    void a_partner_sees_what_is_asked_of_it_and_answers() {
        Network net = network("answer");
        String project = net.registered(net.partner(2) + "," + net.partner(3));
        String own = "/projects/" + project + "/partners/" + net.organisation(2);
        assertThat(seen(net.delegate(2).page("/projects/mine"))).contains(own, "1 partecipazione da confermare");
        String page = seen(net.delegate(2).page(own));
        assertThat(net.delegate(3).page(own).getResponse().getStatus()).isEqualTo(403);
        assertThat(sent(net.delegate(2).form(own + "/confirmation", "version", Person.version(page))))
                .isEqualTo("/projects/" + project);
        assertThat(seen(net.nobody().page("/projects/" + project))).contains("Ente 2 di answer");
        assertThat(body(net.nobody().page("/fragments/projects?organisation=" + net.organisation(2))))
                .contains("/projects/" + project)
                .doesNotContain("<h1");
        String third = "/projects/" + project + "/partners/" + net.organisation(3);
        String refusing = seen(net.delegate(3).page(third));
        sent(net.delegate(3).form(third + "/refusal", "version", Person.version(refusing), "reason", "Altro da fare"));
        assertThat(seen(net.delegate(1).page("/projects/" + project))).contains("Altro da fare", "rifiutata");
        assertThat(seen(net.nobody().page("/projects/" + project))).doesNotContain("Altro da fare", "Ente 3");
        String leaving = seen(net.delegate(2).page(own));
        sent(net.delegate(2).form(own + "/withdrawal", "version", Person.version(leaving)));
        assertThat(body(net.nobody().page("/fragments/projects?organisation=" + net.organisation(2))))
                .doesNotContain(project);
    }

    @Test
    void everybody_reads_lists_countries_figures_maps_and_feeds() {
        Network net = network("read");
        assertThat(seen(net.nobody().page("/networks/read/projects"))).contains("Ancora nessun progetto");
        String project = net.registered(net.partner(2));
        net.answer(2, project, "confirmation");
        String list = seen(net.nobody().page("/networks/read/projects?family=COOPERATION&q=orti"));
        assertThat(list)
                .contains("/projects/" + project, "1 progetto", "Cooperazione internazionale", "120.000,50 EUR")
                .contains("Togli", "<svg", "/api/projects/networks/read/projects.csv?q=orti&amp;family=COOPERATION");
        assertThat(seen(net.nobody().page("/networks/read/projects?q=niente"))).contains("Nessun progetto corrisponde");
        assertThat(seen(net.nobody().page("/projects?network=read&territory=Piemonte")))
                .contains(project);
        assertThat(seen(net.nobody().page("/countries/SN")))
                .contains("Senegal", "Ente 1 di read", "Ente 2 di read", "Organizzazione di comunità di immigrati");
        assertThat(sent(net.nobody().page("/countries/sn"))).isEqualTo("/countries/SN");
        assertThat(net.nobody().page("/countries/XX").getResponse().getStatus()).isEqualTo(404);
        assertThat(seen(net.nobody().page("/countries/IS"))).contains("Ancora nessuno");
        assertThat(seen(net.nobody().page("/projects/dictionary"))).contains("registeredAt");
        assertThat(body(net.nobody().page("/fragments/projects?network=read"))).contains(project);
        assertThat(body(net.nobody().page("/fragments/projects"))).contains(project);
        String atom = body(net.nobody().page("/networks/read/projects.atom"));
        assertThat(atom).contains("<feed", "Orti di comunità").doesNotContain("ada@example.org");
        assertThat(body(net.nobody().page("/projects.atom"))).contains(project);
        String csv = body(net.nobody().get("/networks/read/projects.csv"));
        assertThat(csv.lines().toList().getFirst()).startsWith("project,network,number,title");
        assertThat(csv).contains("SN:66.67;BF:33.33", "120000.50").doesNotContain("ada@example.org");
        assertThat(json(net.nobody().get("/networks/read/projects.json"))).hasSize(1);
        assertThat(json(net.nobody().get("/data-dictionary")))
                .hasSize(csv.lines().toList().getFirst().split(",").length);
    }

    @Test
    void staff_and_lead_take_a_project_out_and_a_file_that_is_none_is_said_beside_its_field() {
        Network net = network("out");
        String project = "/projects/" + net.registered("");
        assertThat(seen(net.delegate(1).page(project + "/documents"))).contains("multipart/form-data");
        String broken = seen(net.delegate(1).form(project + "/documents", "version", "2"));
        assertThat(broken).contains("rf-errors");
        assertThat(net.delegate(2).page(project + "/withdrawal").getResponse().getStatus())
                .isEqualTo(403);
        String page = seen(net.staff().page(project + "/withdrawal"));
        assertThat(seen(net.staff().form(project + "/withdrawal", "version", Person.version(page), "reason", "")))
                .contains("rf-errors");
        sent(net.staff().form(project + "/withdrawal", "version", Person.version(page), "reason", "Doppio"));
        assertThat(net.nobody().page(project).getResponse().getStatus()).isEqualTo(404);
        assertThat(seen(net.delegate(1).page(project))).contains("Doppio", "Ritirato");
        for (String path : List.of("/projects/new", "/projects/mine", project + "/edit")) {
            assertThat(net.nobody().page(path).getResponse().getStatus())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(seen(net.staff().page("/projects/new"))).contains("Non agisci per nessuna organizzazione socia");
    }
}
