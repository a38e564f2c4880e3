package org.regionalforum.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.forum.Assembly.organisation;
import static org.regionalforum.forum.Pages.key;
import static org.regionalforum.forum.Pages.seen;
import static org.regionalforum.forum.Pages.sent;
import static org.regionalforum.forum.Pages.version;
import static org.regionalforum.forum.Person.body;
import static org.regionalforum.forum.Person.json;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Every page in its main states, and every form, without JavaScript. */
@ForumServiceTest
class ForumPagesTest {
    @Autowired
    Assemblies assemblies;

    @Autowired
    MockMvcTester web;

    private Assembly network(String slug) {
        return assemblies.of(slug).members("NGO", "NGO", "DIASPORA").member(4, "NGO", "OBSERVER", "OBSERVER");
    }

    private Person nobody() {
        return Person.nobody(web);
    }

    @Test
    void an_empty_forum_says_what_will_come() {
        Assembly net = network("empty").known();
        assertThat(seen(nobody().page("/forum"))).contains("Rete empty", "4 enti soci");
        assertThat(seen(nobody().page("/forum/empty"))).contains("resolutions.atom", "/follow/empty");
        for (String part : new String[] {"proposals", "ballots", "resolutions", "register", "rules"}) {
            assertThat(seen(nobody().page("/forum/empty/" + part))).contains("aria-current=\"page\"");
        }
        assertThat(seen(Person.called(web, "stranger").page("/mine"))).contains("Non agisci per nessun ente");
        assertThat(seen(net.staff().page("/forum/empty/ballots/new"))).contains("non ha ancora adottato regole");
        assertThat(nobody().page("/forum/nowhere")).hasStatus(404);
        assertThat(nobody().page("/mine")).hasStatus(401);
        assertThat(net.delegate(1).page("/forum/empty/ballots/new")).hasStatus(403);
        assertThat(body(web.get()
                        .uri("/forum/empty")
                        .header("Accept-Language", "en")
                        .exchange()))
                .contains("4 member organisations")
                .doesNotContain("??");
    }

    @Test
    void a_proposal_is_written_changed_supported_and_decided_by_forms_alone() {
        Assembly net = network("pages")
                .mandate("pages-x", 2, "pages-delegate1", "FIRST")
                .known();
        Person delegate = net.delegate(1);
        adopt(net);

        assertThat(seen(delegate.page("/forum/pages/proposals/new"))).contains("Organizzazione 2");
        String refused = seen(delegate.form(
                "/forum/pages/proposals",
                "idempotencyKey",
                key(),
                "organisation",
                organisation(1),
                "kind",
                "POSITION",
                "text",
                "Quello che ho scritto"));
        assertThat(refused).contains("Quello che ho scritto", "href=\"#f-title\"");
        String proposal = sent(delegate.form(
                "/forum/pages/proposals",
                "idempotencyKey",
                key(),
                "organisation",
                organisation(1),
                "kind",
                "POSITION",
                "title",
                "Acqua pubblica",
                "text",
                "La rete chiede acqua.\n\n<script>alert(1)</script>\n\n**subito**"));
        assertThat(proposal).isEqualTo("/forum/pages/proposals/1");
        String own = seen(delegate.page(proposal));
        assertThat(own).contains("<strong>subito</strong>", "1 dei 3 enti").doesNotContain("<script>alert");

        String revision = seen(delegate.page(proposal + "/versions/new"));
        assertThat(revision).contains("La rete chiede acqua.");
        assertThat(seen(delegate.form(
                        proposal + "/versions",
                        "version",
                        version(revision),
                        "idempotencyKey",
                        key(),
                        "title",
                        "Acqua pubblica",
                        "text",
                        "La rete chiede acqua.\n\n<script>alert(1)</script>\n\n**subito**")))
                .contains("uguali alla versione");
        sent(delegate.form(
                proposal + "/versions",
                "version",
                version(revision),
                "idempotencyKey",
                key(),
                "title",
                "Acqua pubblica",
                "text",
                "La rete chiede pane.\n\n<script>alert(1)</script>\n\n**subito**"));
        String changed = seen(nobody().page(proposal + "?from=1&to=2"));
        assertThat(changed)
                .contains("<del>acqua.</del>", "<ins>pane.</ins>", "&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(net.delegate(3).page(proposal + "/versions/new")).hasStatus(403);

        assertThat(seen(net.delegate(3).page("/mine"))).contains("Acqua pubblica");
        assertThat(seen(delegate.form(proposal + "/supports", "version", "2")))
                .contains(
                        "Acqua pubblica",
                        "href=\"#f-organisation\"",
                        "id=\"f-organisation-error\"",
                        "Scegli una delle possibilità")
                .contains("<del>", "name=\"organisation\"")
                .doesNotContain("checked=\"checked\"");
        sent(delegate.form(proposal + "/supports", "version", "2", "organisation", organisation(2)));
        sent(net.delegate(3).form(proposal + "/supports", "version", "2", "organisation", organisation(3)));
        assertThat(seen(nobody().page("/forum/pages/proposals?status=ON_AGENDA")))
                .contains("Acqua pubblica", "3 su 3 enti");

        decide(net, delegate);
    }

    private void decide(Assembly net, Person delegate) {
        String id = json(nobody().get("/networks/pages/proposals"))
                .at("/items/0/proposal")
                .asString();
        assertThat(seen(net.staff().page("/forum/pages"))).contains("/ballots/new?proposal=" + id);
        assertThat(seen(net.staff().page("/forum/pages/ballots/new?proposal=" + id)))
                .contains("datetime-local", "Deciso senza riunione");
        assertThat(seen(announce(net, id, LocalDateTime.now().minusDays(2))))
                .contains("dopo l&#39;apertura e dopo adesso", "href=\"#f-closesAt\"");
        String ballot = sent(announce(net, id, LocalDateTime.now().plusDays(7)));
        String code = json(nobody().get("/networks/pages/ballots"))
                .at("/items/0/ballot")
                .asString();
        seen(nobody().page(ballot));
        net.stateRoll(code);
        net.awaitOpen(code);
        assertThat(sent(nobody().page("/forum/pages/ballots/" + code))).isEqualTo(ballot);
        assertThat(seen(nobody().page(ballot))).contains("Aperta dal", "Osservatore", "Numero legale");
        vote(net, delegate, ballot, code);

        String check = seen(net.staff().page(ballot + "/close"));
        assertThat(net.delegate(3).page(ballot + "/close")).hasStatus(403);
        sent(net.staff().form(ballot + "/close", "version", version(check)));
        assertThat(seen(nobody().page(ballot)))
                .contains("richiede", "Approvata", "/forum/pages/resolutions/", "pages-assembly-1/certificate")
                .contains("proposta aperta da", "scritta la versione 2", "all’ordine del giorno")
                .contains("votazione aperta (3 aventi diritto)", "votazione chiusa: approvata", "delibera 1/");
        read(net);
    }

    private void vote(Assembly net, Person delegate, String ballot, String code) {
        String page = seen(delegate.page(ballot));
        assertThat(page).contains("marks[0].choice", "marks[1].choice");
        assertThat(seen(delegate.form(ballot + "/votes", mark(0, code, 1, null))))
                .contains("Scegli almeno un voto");
        String partly = seen(delegate.form(ballot + "/votes", marks(code, 1, "YES", 3, "YES")));
        assertThat(partly).contains("Ricevuta di Organizzazione 1");
        assertThat(seen(delegate.page("/mine"))).contains("Voti già dati", "Vota");
        sent(delegate.form("/mine", marks(code, 1, "YES", 2, "YES")));
        assertThat(seen(delegate.page(ballot)))
                .contains("Ricevuta di Organizzazione 2")
                .doesNotContain("marks[0]");

        assertThat(seen(net.delegate(3).page(ballot + "/conflict?organisation=" + organisation(3))))
                .contains("Stai per dichiarare");
        sent(net.delegate(3).form(ballot + "/conflict", "organisation", organisation(3)));
        assertThat(seen(net.delegate(3).page(ballot))).contains("ha dichiarato un conflitto");
        assertThat(body(nobody().page(ballot + "/turnout")))
                .contains("2 aventi diritto su 3")
                .doesNotContain("<html");
        assertThat(seen(nobody().page(ballot + "/roll?q=zazione 3")))
                .contains("Organizzazione 3")
                .doesNotContain("Organizzazione 1");
        assertThat(seen(net.delegate(4).page(ballot))).contains("non vota");
    }

    private void read(Assembly net) {
        String list = seen(nobody().page("/forum/pages/resolutions"));
        Matcher path = Pattern.compile("/forum/pages/resolutions/\\d{4}/1").matcher(list);
        assertThat(path.find()).isTrue();
        assertThat(seen(nobody().page(path.group()))).contains("Acqua pubblica", "Proposta 1, con tutte le versioni");
        MvcTestResult pdf = nobody().page(path.group() + ".pdf");
        assertThat(pdf.getResponse().getStatus()).as(body(pdf)).isEqualTo(200);
        assertThat(body(pdf)).startsWith("%PDF-").contains("pdfaid:part");
        assertThat(seen(nobody().page("/forum/pages/register"))).contains("Posizioni: 1");
        assertThat(body(nobody().page("/forum/latest")))
                .contains("Acqua pubblica")
                .doesNotContain("<html");
        assertThat(body(nobody().page("/forum/pages/latest"))).contains("Acqua pubblica");
        assertThat(seen(nobody().page("/forum/pages"))).contains("Acqua pubblica");
        assertThat(seen(net.staff().page("/forum/pages/ballots?status=CLOSED"))).contains("Approvata");
    }

    @Test
    void staff_cancel_a_ballot_and_record_a_decision_and_authors_withdraw() {
        Assembly net = network("staff").known();
        adopt(net);
        String id = net.onAgenda("Una sede", 2, 3);
        String ballot = sent(net.staff()
                .form(
                        "/forum/staff/ballots",
                        "idempotencyKey",
                        key(),
                        "proposal",
                        id,
                        "ruleSet",
                        "third-sector-ordinary",
                        "opensAt",
                        LocalDateTime.now().plusDays(2).withNano(0).toString(),
                        "closesAt",
                        LocalDateTime.now().plusDays(7).withNano(0).toString()));
        assertThat(seen(net.staff().page(ballot))).contains("Si vota dal", "/cancellation");
        String check = seen(net.staff().page(ballot + "/cancellation"));
        sent(net.staff().form(ballot + "/cancellation", "version", version(check)));
        assertThat(seen(nobody().page(ballot))).contains("Annullata prima", "votazione annullata: non si è aperta");

        String withdrawal = seen(net.delegate(1).page("/forum/staff/proposals/1/withdrawal"));
        sent(net.delegate(1).form("/forum/staff/proposals/1/withdrawal", "version", version(withdrawal)));
        assertThat(seen(nobody().page("/forum/staff/proposals/1"))).contains("Ritirata");

        seen(net.staff().page("/forum/staff/decisions/new"));
        assertThat(seen(net.staff()
                        .form(
                                "/forum/staff/decisions",
                                "idempotencyKey",
                                key(),
                                "title",
                                "Ruolo operativo",
                                "text",
                                "Si accetta.",
                                "body",
                                "BOARD",
                                "on",
                                "2004-09-30",
                                "entitled",
                                "12",
                                "present",
                                "13",
                                "no",
                                "-1")))
                .contains("Ruolo operativo", "da 0 in su", "href=\"#f-no\"")
                .contains("i presenti non possono essere di più", "href=\"#f-present\"");
        String entry = sent(record());
        assertThat(entry).isEqualTo("/forum/staff/register/board/1");
        assertThat(seen(nobody().page(entry)))
                .contains("2/2004", "/minutes", "consiglio direttivo")
                .contains("12 aventi diritto, ", "9 presenti, ", "9 favorevoli<")
                .doesNotContain("contrari", "astenuti");
        assertThat(nobody().page(entry + ".pdf")).hasStatusOk();
        assertThat(seen(nobody().page("/forum/staff"))).contains("30 settembre 2004", "operativo");
        assertThat(body(nobody().page("/forum/staff/role")))
                .contains("30 settembre 2004", "politico", "operativo", entry);
        assertThat(seen(nobody().page("/forum/staff/resolutions"))).doesNotContain("Ruolo operativo");
        assertThat(seen(nobody().page("/forum/staff/resolutions?body=board&year=2004")))
                .contains("Ruolo operativo", "Consiglio direttivo");
        assertThat(seen(nobody().page("/forum/staff/register?body=board"))).contains("Ruolo operativo");
    }

    private MvcTestResult record() {
        MockMultipartFile minutes = new MockMultipartFile(
                "file", "verbale.pdf", "application/pdf", "%PDF-1.4\n1 0 obj\n%%EOF\n".getBytes());
        return web.perform(MockMvcRequestBuilders.multipart("/forum/staff/decisions")
                .file(minutes)
                .param("idempotencyKey", key())
                .param("title", "Ruolo operativo")
                .param("text", "Si accetta la proposta della Regione.")
                .param("body", "BOARD")
                .param("on", "2004-09-30")
                .param("ownNumber", "2/2004")
                .param("entitled", "12")
                .param("present", "9")
                .param("yes", "9")
                .param("no", "")
                .param("abstain", "")
                .param("roles", "POLITICAL", "OPERATIONAL")
                .accept(MediaType.TEXT_HTML)
                .header(
                        "Authorization",
                        Tokens.bearer(Tokens.of("staff-staff", "Segreteria", "s@example.org", false))));
    }

    private static void adopt(Assembly net) {
        String network = net.staffName().replace("-staff", "");
        String address = "/forum/" + network + "/rules";
        seen(net.staff().page(address + "/new"));
        assertThat(seen(net.staff().form(address, "idempotencyKey", key(), "adoptedBy", "Statuto, art. 12")))
                .contains("Scegli una delle possibilità", "Statuto, art. 12");
        sent(net.staff()
                .form(
                        address,
                        "idempotencyKey",
                        key(),
                        "preset",
                        "third-sector-ordinary",
                        "adoptedBy",
                        "Statuto, art. 12",
                        "withoutMeetingBy",
                        "Regolamento, art. 4",
                        "organisations",
                        "3",
                        "actorTypes",
                        "2"));
        assertThat(seen(net.staff().page(address))).contains("Regolamento, art. 4", "almeno 2 tipi di attore");
    }

    private static MvcTestResult announce(Assembly net, String proposal, LocalDateTime closesAt) {
        return net.staff()
                .form(
                        "/forum/pages/ballots",
                        "idempotencyKey",
                        key(),
                        "proposal",
                        proposal,
                        "ruleSet",
                        "third-sector-ordinary",
                        "opensAt",
                        "",
                        "closesAt",
                        closesAt.withNano(0).toString());
    }

    private static String[] marks(String ballot, int one, String choice, int other, String otherChoice) {
        String[] first = mark(0, ballot, one, choice);
        String[] second = mark(1, ballot, other, otherChoice);
        String[] both = new String[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static String[] mark(int index, String ballot, int number, @Nullable String choice) {
        String at = "marks[" + index + "].";
        String[] hidden = {at + "ballot", ballot, at + "organisation", organisation(number), at + "seen", ""};
        if (choice == null) {
            return hidden;
        }
        String[] all = Arrays.copyOf(hidden, hidden.length + 2);
        all[hidden.length] = at + "choice";
        all[hidden.length + 1] = choice;
        return all;
    }
}
