package org.regionalforum.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.regionalforum.local.client.Answer;
import org.regionalforum.local.client.ForumApi;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The projects of the demo: some with every partner's word, one that waits for a partner, one that a partner refused, one not yet
 * mutual, one draft. A draft said again is the same one, so each step follows from how the project stands.
 */
final class DemoProjects {
    private static final String API = "/api/projects";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DemoForum.People people;
    private final Consumer<String> say;

    DemoProjects(DemoForum.People people, Consumer<String> say) {
        this.people = people;
        this.say = say;
    }

    /**
     * A project as the file tells it.
     *
     * @param lead id of the organisation
     * @param description body of the draft, in the order of the file: the same words make the same request
     */
    record DemoProject(
            String network,
            String lead,
            boolean register,
            List<DemoAnswer> answers,
            LinkedHashMap<String, Object> description) {}

    /** What a partner says: {@code confirmation} or {@code refusal}. */
    record DemoAnswer(
            String organisation, String answer, @Nullable String reason) {}

    static List<DemoProject> all() {
        try (InputStream in = Objects.requireNonNull(DemoProjects.class.getResourceAsStream("/demo/projects.json"))) {
            return JSON.readValue(in.readAllBytes(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param delegates who acts for which organisation of the network */
    void fill(String network, Map<String, String> delegates) throws InterruptedException {
        int registered = 0;
        for (DemoProject project : all()) {
            if (project.network().equals(network) && delegates.containsKey(project.lead())) {
                registered += fill(project, delegates) ? 1 : 0;
            }
        }
        if (registered > 0) {
            say.accept("Demo: " + registered + " projects of " + network + " registered.");
        }
    }

    private boolean fill(DemoProject project, Map<String, String> delegates) throws InterruptedException {
        String title = String.valueOf(project.description().get("title"));
        ForumApi lead = people.as(Objects.requireNonNull(delegates.get(project.lead())));
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("organisation", project.lead());
        draft.put("description", project.description());
        String id = DemoForum.eventually(
                        () -> lead.post(API + "/networks/" + project.network() + "/projects", draft),
                        Answer::isOk,
                        "The project \"" + title + "\"")
                .body()
                .path("project")
                .asString("");
        String path = API + "/projects/" + id;
        boolean fresh = project.register() && register(lead, path, title);
        if (project.register()) {
            for (DemoAnswer answer : project.answers()) {
                answer(answer, lead, path, delegates);
            }
        }
        return fresh;
    }

    private static boolean register(ForumApi lead, String path, String title) throws InterruptedException {
        Answer there = lead.get(path).orTrouble("The project \"" + title + "\"");
        if (!there.body().path("status").asString("").equals("DRAFT")) {
            return false;
        }
        lead.post(path + "/registration", Map.of(), there.etag()).orTrouble("The registration of \"" + title + "\"");
        return true;
    }

    private void answer(DemoAnswer answer, ForumApi lead, String path, Map<String, String> delegates)
            throws InterruptedException {
        Answer there = lead.get(path).orTrouble("The project of " + answer.organisation());
        String delegate = delegates.get(answer.organisation());
        if (delegate == null || !states(there, answer.organisation()).contains("ASKED")) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        if (answer.reason() != null) {
            body.put("reason", answer.reason());
        }
        ForumApi partner = people.as(delegate);
        String to = path + "/partners/" + answer.organisation() + "/" + answer.answer();
        partner.post(to, body, there.etag()).orTrouble("The answer of " + answer.organisation());
    }

    private static List<String> states(Answer project, String organisation) {
        List<String> states = new ArrayList<>();
        for (JsonNode partner : project.body().path("partners")) {
            if (partner.path("organisation").asString("").equals(organisation)) {
                states.add(partner.path("state").asString(""));
            }
        }
        return states;
    }
}
