package org.regionalforum.local.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.regionalforum.local.client.Answer;
import org.regionalforum.local.client.FormFile;
import org.regionalforum.local.client.ForumApi;
import org.regionalforum.local.client.Tokens;
import org.regionalforum.local.demo.DemoData.DemoApplication;
import org.regionalforum.local.demo.DemoData.DemoNetwork;
import org.regionalforum.local.imports.FileImport;
import org.regionalforum.local.imports.ImportReport;
import org.regionalforum.local.imports.Progress;
import org.regionalforum.local.launch.Trouble;
import tools.jackson.databind.JsonNode;

/** The filling of the demo, step by step, each step looking first whether it has been done. */
public final class Demo {
    private static final String OPERATOR = "operator@example.org";
    private static final String INSTITUTION = "regione@example.org";
    private static final String API = "/api/membership";

    private final HttpClient client;
    private final URI gateway;
    private final Tokens tokens;
    private final Consumer<String> say;

    public Demo(HttpClient client, URI gateway, Tokens tokens, Consumer<String> say) {
        this.client = client;
        this.gateway = gateway;
        this.tokens = tokens;
        this.say = say;
    }

    /** @throws Trouble if the platform refuses a step; what has been done stays and is not done again */
    public void fill() throws InterruptedException {
        for (DemoNetwork network : DemoData.networks()) {
            open(network);
            nameStaff(network);
            enterMembers(network);
        }
        int filed = 0;
        for (DemoApplication application : DemoData.applications()) {
            filed += file(application) ? 1 : 0;
        }
        say.accept("Demo: " + filed + " applications filed.");
        DemoForum forum = new DemoForum(this::as, say);
        DemoProjects projects = new DemoProjects(this::as, say);
        ForumApi institution = as(INSTITUTION);
        for (DemoForumData.Network network : DemoForumData.networks()) {
            DemoForum.eventually(
                    () -> institution.post("/api/notifications/follows", Map.of("network", network.slug())),
                    Answer::isOk,
                    "The institution that follows " + network.slug());
            projects.fill(network.slug(), forum.fill(network));
        }
    }

    private ForumApi as(String person) throws InterruptedException {
        return new ForumApi(client, gateway, tokens.tokenOf(person), Locale.ITALIAN);
    }

    private void open(DemoNetwork network) throws InterruptedException {
        ForumApi operator = as(OPERATOR);
        if (operator.get(API + "/networks/" + network.slug()).isMissing()) {
            operator.post(API + "/networks", network.founding()).orTrouble("The network " + network.slug());
            say.accept("Demo: network " + network.slug() + " opened.");
        }
    }

    private void nameStaff(DemoNetwork network) throws InterruptedException {
        ForumApi operator = as(OPERATOR);
        String path = API + "/networks/" + network.slug() + "/staff";
        JsonNode staff =
                operator.get(path).orTrouble("The staff of " + network.slug()).body();
        if (names(staff.path("members"), network.staff())) {
            return;
        }
        if (!names(staff.path("invitations"), network.staff())) {
            operator.post(path, Map.of("email", network.staff(), "language", "it"))
                    .orTrouble("The invitation of " + network.staff());
        }
        ForumApi invited = as(network.staff());
        JsonNode waiting = invited.get(API + "/invitations")
                .orTrouble("The invitations of " + network.staff())
                .body()
                .path("items");
        for (JsonNode invitation : waiting) {
            if (invitation.path("network").asString("").equals(network.slug())) {
                String id = invitation.path("invitation").asString("");
                invited.post(API + "/invitations/" + id + "/acceptance", Map.of())
                        .orTrouble("The acceptance of " + network.staff());
                say.accept("Demo: " + network.staff() + " keeps " + network.slug() + ".");
            }
        }
    }

    private static boolean names(JsonNode list, String email) {
        return StreamSupport.stream(list.spliterator(), false)
                .anyMatch(one -> one.path("email").asString("").equalsIgnoreCase(email));
    }

    private void enterMembers(DemoNetwork network) throws InterruptedException {
        ImportReport report = new FileImport(network.slug(), "members", null, false)
                .of(
                        "members-" + network.slug() + ".csv",
                        DemoData.members(network.slug()),
                        as(network.staff()),
                        Progress.hidden());
        if (!report.refused().isEmpty()) {
            throw new Trouble("Members of " + network.slug() + " were refused:\n" + report.text());
        }
        say.accept("Demo: members of " + network.slug() + ": " + report.text());
    }

    private boolean file(DemoApplication application) throws InterruptedException {
        ForumApi delegate = as(application.delegate());
        JsonNode mine = delegate.get(API + "/applications")
                .orTrouble("The applications of " + application.delegate())
                .body()
                .path("items");
        String id = "";
        for (JsonNode one : mine) {
            if (one.path("network").asString("").equals(application.network())
                    && one.path("taxCode").asString("").equals(application.taxCode())) {
                if (!one.path("status").asString("").equals("DRAFT")) {
                    return false;
                }
                id = one.path("application").asString("");
            }
        }
        if (id.isEmpty()) {
            id = delegate.post(API + "/networks/" + application.network() + "/applications", application.particulars())
                    .orTrouble("The application of " + application.organisation())
                    .body()
                    .path("application")
                    .asString("");
        }
        send(delegate, API + "/applications/" + id, application);
        return true;
    }

    private static void send(ForumApi delegate, String path, DemoApplication application) throws InterruptedException {
        Answer draft = delegate.get(path).orTrouble("The draft of " + application.organisation());
        if (draft.body().path("documents").isEmpty()) {
            var statute = new FormFile("statuto.pdf", "application/pdf", Statute.of(application.organisation()));
            delegate.upload(
                            path + "/documents",
                            statute,
                            Map.of("kind", "STATUTE"),
                            Map.of("If-Match", draft.etag()),
                            percent -> {})
                    .orTrouble("The statute of " + application.organisation());
            draft = delegate.get(path).orTrouble("The draft of " + application.organisation());
        }
        delegate.post(path + "/submission", Map.of(), draft.etag())
                .orTrouble("The sending of the application of " + application.organisation());
    }
}
