package org.regionalforum.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.forum.Person.json;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.ForumServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** Decisions of other bodies than the assembly. */
@ForumServiceTest
class BodiesTest {
    @Autowired
    Assemblies assemblies;

    @Autowired
    MockMvcTester web;

    @Autowired
    MongoTemplate mongo;

    @Test
    void every_body_keeps_a_register_of_its_own() {
        Assembly net = assemblies.of("bodies").member(1, "NGO").known();
        String decision = """
                {"title": "%s", "text": "Deciso.", "body": "%s", "on": "2012-03-0%d"}""";
        for (String of : List.of("board", "assembly")) {
            JsonNode first = json(net.staff().post("/networks/bodies/decisions", decision.formatted(of + " 1", of, 1)));
            assertThat(first.at("/body").asString()).isEqualTo(of);
            assertThat(first.at("/position").asInt()).isEqualTo(1);
        }
        json(net.staff().post("/networks/bodies/decisions", decision.formatted("board 2", "board", 2)));
        assertThat(titles("/networks/bodies/resolutions")).containsExactly("assembly 1");
        assertThat(titles("/networks/bodies/resolutions?body=board")).containsExactly("board 2", "board 1");
        assertThat(Person.nobody(web).get("/networks/bodies/resolutions?body=crowd"))
                .hasStatus(404);
        JsonNode first = json(Person.nobody(web).get("/resolutions/bodies-board-1"));
        JsonNode second = json(Person.nobody(web).get("/resolutions/bodies-board-2"));
        assertThat(second.at("/previous")).isEqualTo(first.at("/certificate"));
        assertThat(second.at("/path").asString()).isEqualTo("/forum/bodies/register/board/2");
        assertThat(net.staff()
                        .post(
                                "/networks/bodies/decisions",
                                "{\"title\": \"A\", \"text\": \"B\", \"on\": \"2012-03-01\"}"))
                .hasStatus(422);
    }

    @Test
    void a_decision_entered_before_bodies_were_told_apart_is_the_assembly_s() {
        Assembly net = assemblies.of("before").member(1, "NGO").known();
        String decision = json(net.staff()
                        .post(
                                "/networks/before/decisions",
                                "{\"title\": \"A\", \"text\": \"B\", \"body\": \"assembly\", \"on\": \"2004-09-30\", "
                                        + "\"roles\": [\"POLITICAL\"]}"))
                .at("/decision")
                .asString();
        mongo.getCollection("decisions").updateOne(Filters.eq("_id", decision), Updates.unset("minutes.body"));
        assertThat(json(Person.nobody(web).get("/decisions/" + decision))
                        .at("/body")
                        .asString())
                .isEqualTo("assembly");
        assertThat(Person.body(Person.nobody(web).page("/forum/before/role"))).contains("/forum/before/register/1");
    }

    private List<String> titles(String list) {
        List<String> titles = new ArrayList<>();
        json(Person.nobody(web).get(list))
                .at("/items")
                .forEach(item -> titles.add(item.at("/title").asString()));
        return titles;
    }
}
