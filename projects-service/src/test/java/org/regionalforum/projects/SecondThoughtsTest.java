package org.regionalforum.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.regionalforum.projects.Person.body;
import static org.regionalforum.projects.Person.code;
import static org.regionalforum.projects.Person.json;
import static org.regionalforum.projects.Person.tag;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.due.DueJobs;
import org.regionalforum.kit.due.OnClock;
import org.regionalforum.kit.test.Contracts;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.PublishedFact;
import org.regionalforum.kit.test.PublishedFacts;
import org.regionalforum.kit.test.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the lead takes back of a project: a document, and that a member said no. */
@ForumServiceTest
class SecondThoughtsTest {
    private static final byte[] PDF = "%PDF-1.4\nx\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Networks networks;

    @Autowired
    FactsIn in;

    @Autowired
    PublishedFacts published;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    TestTime time;

    @Autowired
    DueJobs jobs;

    @AfterEach
    void clocks_run() {
        time.machine().run();
    }

    private Network network(String slug) {
        return networks.of(slug).members("NGO", "NGO").known(2);
    }

    private static void refused(MvcTestResult result, int status, String code) {
        assertThat(result.getResponse().getStatus()).as(body(result)).isEqualTo(status);
        assertThat(code(result)).isEqualTo(code);
    }

    private static String document(Network net, String project, String name) {
        MvcTestResult added =
                net.delegate(1).upload("/projects/" + project + "/documents", net.tagOf(1, project), name, PDF);
        return json(added).path("documents").path(0).path("document").asString();
    }

    private long files(String id) {
        return mongo.getCollection("files.files").countDocuments(new org.bson.Document("_id", new ObjectId(id)));
    }

    @Test
    void the_lead_removes_a_document_with_its_file_and_the_history_keeps_that_it_did() {
        Network net = network("shred");
        String project = net.registered("");
        String document = document(net, project, "a.pdf");
        String path = "/projects/" + project + "/documents/" + document;
        refused(net.delegate(2).delete(path, net.tagOf(1, project)), 403, "mandate.none");
        refused(net.delegate(1).delete(path, "\"1\""), 412, "version.stale");
        assertThat(files(document)).isEqualTo(1);

        MvcTestResult left = net.delegate(1).delete(path, net.tagOf(1, project));
        assertThat(json(left).path("documents")).isEmpty();
        assertThat(json(left).path("history").toString()).contains("DOCUMENT_REMOVED");
        assertThat(files(document)).isZero();
        refused(net.nobody().get(path), 404, "not-found");
        refused(net.delegate(1).delete(path, tag(left)), 404, "not-found");
        assertThat(body(net.nobody().page("/projects/" + project))).contains("Tolto un documento");
        PublishedFact said = published.await("projects.facts", "project-changed", project);
        Contracts.check(said);
        assertThat(String.valueOf(said.data())).contains("\"changed\":[\"documents\"]");
    }

    @Test
    void a_job_that_an_earlier_version_left_for_a_removed_document_ends_and_takes_no_file_in_use() {
        Network net = network("earlier");
        String project = net.registered("");
        String document = document(net, project, "a.pdf");
        jobs.schedule("unused-file", document, Instant.now().minusSeconds(60), OnClock.MACHINE);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jobs.dueAt("unused-file", document).isEmpty());
        assertThat(files(document)).isEqualTo(1);
        assertThat(jobs.failures()).isEmpty();
    }

    @Test
    void a_document_is_removed_on_a_page_that_says_what_is_lost() {
        Network net = network("shredder");
        String project = net.registered("");
        String document = document(net, project, "bilancio.pdf");
        String path = "/projects/" + project + "/documents/" + document + "/removal";
        assertThat(body(net.delegate(1).page("/projects/" + project))).contains(path);
        assertThat(body(net.nobody().page("/projects/" + project)))
                .contains("bilancio.pdf")
                .doesNotContain(path);
        MvcTestResult check = net.delegate(1).page(path);
        assertThat(body(check))
                .contains("bilancio.pdf", "non si torna indietro")
                .doesNotContain("??");
        MvcTestResult done = net.delegate(1).form(path, "version", Person.version(body(check)));
        assertThat(done.getResponse().getRedirectedUrl())
                .isEqualTo("/projects/" + project + "?done=project.document.removed");
        assertThat(body(net.nobody().page("/projects/" + project)))
                .doesNotContain("bilancio.pdf")
                .doesNotContain("??");
        assertThat(net.delegate(1).page(path)).hasStatus(404);
    }

    /** As it is where the process died after the document was taken out. */
    @Test
    void a_file_that_was_in_use_and_no_longer_is_does_not_stay() {
        Network net = network("crash");
        String project = net.registered("");
        String gone = document(net, project, "a.pdf");
        String other = net.registered("");
        String kept = document(net, other, "b.pdf");
        refused(net.delegate(1).delete("/projects/" + other + "/documents/" + kept, "\"1\""), 412, "version.stale");
        refused(net.delegate(1).delete("/projects/" + project + "/documents/" + gone, "\"1\""), 412, "version.stale");
        mongo.getCollection("projects")
                .updateOne(
                        new org.bson.Document("_id", project),
                        new org.bson.Document("$set", new org.bson.Document("documents", List.of())));
        time.machine().advance(Duration.ofHours(26));
        jobs.schedule("orphan-files", "all", time.machine().instant(), OnClock.MACHINE);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> files(gone) == 0);
        assertThat(files(kept)).isEqualTo(1);
    }

    @Test
    void a_member_that_refused_or_left_is_asked_again_and_told() {
        Network net = network("again");
        String project = net.registered(net.partner(2));
        String request = "/projects/" + project + "/partners/" + net.organisation(2) + "/request";
        refused(net.delegate(1).post(request, net.tagOf(1, project), "{}"), 409, "part.move.ASKED");
        net.answer(2, project, "refusal");
        refused(net.delegate(2).post(request, net.tagOf(1, project), "{}"), 403, "mandate.none");
        refused(
                net.delegate(1)
                        .post(
                                "/projects/" + project + "/partners/it-cf-00000000000/request",
                                net.tagOf(1, project),
                                "{}"),
                404,
                "not-found");
        MvcTestResult asked = net.delegate(1).post(request, net.tagOf(1, project), "{}");
        assertThat(json(asked).at("/partners/0/state").asString()).isEqualTo("ASKED");
        assertThat(json(asked).path("history").toString()).contains("PART_REFUSED", "PART_ASKED_AGAIN");
        PublishedFact said = published.await("projects.facts", "project-changed", project);
        Contracts.check(said);
        assertThat(String.valueOf(said.data()))
                .contains("\"asked\":[\"" + net.organisation(2) + "\"]", "\"changed\":[\"partners\"]");

        json(net.answer(2, project, "confirmation"));
        json(net.answer(2, project, "withdrawal"));
        MvcTestResult page = net.delegate(1).page("/projects/" + project);
        assertThat(body(page)).contains(request, "Chiedi di nuovo").doesNotContain("??");
        assertThat(body(net.staff().page("/projects/" + project))).doesNotContain(request);
        MvcTestResult done = net.delegate(1).form(request, "version", Person.version(body(page)));
        assertThat(done.getResponse().getRedirectedUrl()).isEqualTo("/projects/" + project + "?done=part.asked");
        assertThat(body(net.delegate(1).page("/projects/" + project)))
                .contains("Chiesto di nuovo a Ente 2 di again", "da confermare")
                .doesNotContain(request);
        assertThat(body(net.nobody().page("/projects/" + project)))
                .doesNotContain("/organisations/" + net.organisation(2), "Chiesto di nuovo");
        json(net.answer(2, project, "confirmation"));
    }

    @Test
    void who_is_a_member_no_more_is_not_asked_again() {
        Network net = network("former");
        String project = net.registered(net.partner(2));
        net.answer(2, project, "refusal");
        in.publish(
                "membership.facts",
                "member-left",
                "/membership/memberships/former-m2",
                Map.of("membership", "former-m2", "until", "2021-01-01"));
        String request = "/projects/" + project + "/partners/" + net.organisation(2) + "/request";
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> mongo.getCollection("members")
                                .countDocuments(new org.bson.Document("_id", "former-m2").append("until", "2021-01-01"))
                        == 1);
        refused(net.delegate(1).post(request, net.tagOf(1, project), "{}"), 409, "partner.no-member");
    }
}
