package org.regionalforum.projects;

import static org.regionalforum.projects.Person.json;
import static org.regionalforum.projects.Person.tag;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.EveryEndpoint;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.RoleTable;
import org.regionalforum.kit.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every endpoint in every role: {@code roles.txt}. */
@ForumServiceTest
class RolesTest {
    private static final RoleTable TABLE = RoleTable.read(RolesTest.class, "/roles.txt");
    private static final byte[] PDF = "%PDF-1.4\nx\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Networks networks;

    @Autowired
    MockMvcTester web;

    @Autowired
    EveryEndpoint endpoints;

    @Test
    void every_endpoint_has_a_line_and_every_role_is_answered_as_it_says() {
        Network net = networks.of("cop").members("NGO", "NGO").known(2);
        networks.of("rail").member(1, "NGO").known(1);
        Map<String, String> values = new HashMap<>();
        values.putAll(Map.of("network", "cop", "country", "SN", "id", "none", "table", "none"));
        values.put("lead", net.organisation(1));
        values.put("organisation", net.organisation(2));
        String project = net.draft(net.partner(2));
        MvcTestResult kept = net.delegate(1).upload("/projects/" + project + "/documents", "\"1\"", "a.pdf", PDF);
        json(net.delegate(1).post("/projects/" + project + "/registration", tag(kept), "{}"));
        values.put("project", project);
        values.put("document", json(kept).at("/documents/0/document").asString());
        String draft = net.draft(net.partner(2));
        MvcTestResult own = net.delegate(1).upload("/projects/" + draft + "/documents", "\"1\"", "b.pdf", PDF);
        values.put("draft", draft);
        values.put("draftDocument", json(own).at("/documents/0/document").asString());
        endpoints.eachHasARow(TABLE.endpoints());
        TABLE.play(
                web,
                Map.of(
                        "person", Tokens.of("somebody"),
                        "other-delegate", Tokens.of("rail-delegate1"),
                        "other-staff", Tokens.of("rail-staff"),
                        "operator", Tokens.operator("operator"),
                        "partner", Tokens.of("cop-delegate2"),
                        "delegate", Tokens.of("cop-delegate1"),
                        "staff", Tokens.of("cop-staff")),
                values);
    }
}
