package org.regionalforum.forum;

import static org.regionalforum.forum.Assembly.organisation;
import static org.regionalforum.forum.Person.json;
import static org.regionalforum.forum.Person.tag;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.EveryEndpoint;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.RoleTable;
import org.regionalforum.kit.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Every endpoint in every role: {@code roles.txt}. */
@ForumServiceTest
class RolesTest {
    private static final RoleTable TABLE = RoleTable.read(RolesTest.class, "/roles.txt");

    @Autowired
    Assemblies assemblies;

    @Autowired
    MockMvcTester web;

    @Autowired
    EveryEndpoint endpoints;

    private final Map<String, String> values = new HashMap<>();

    /** In one network: proposal 1 became resolution 1 by ballot 1, proposal 2 is voted on in ballot 2, 3 is open. */
    @BeforeEach
    void two_networks() {
        Instant closesAt = Instant.now().plus(Duration.ofDays(7));
        Assembly net = assemblies.of("cop").members("NGO", "NGO", "NGO").known();
        assemblies.of("rail").member(5, "NGO").known();
        net.adopts("third-sector-ordinary", "");
        String first = net.opened(net.onAgenda("Acqua", 2, 3), "third-sector-ordinary", closesAt);
        for (int member = 1; member <= 3; member++) {
            json(net.delegate(member).vote(first, organisation(member), "YES", null));
        }
        json(net.staff().post("/ballots/" + first + "/close", tag(net.staff().get("/ballots/" + first)), "{}"));
        String resolution = "cop-assembly-1";
        values.putAll(Map.of("network", "cop", "organisation", organisation(1), "number", "1", "position", "1"));
        values.put("ballot", net.opened(net.onAgenda("Pane", 2, 3), "third-sector-ordinary", closesAt));
        values.put("proposal", net.onAgenda("Pace"));
        values.put("text", net.onAgenda("Nomi") + "-text-1");
        values.put("resolution", resolution);
        values.put(
                "year",
                json(Person.nobody(web).get("/resolutions/" + resolution))
                        .at("/year")
                        .asString());
        values.put("decision", decision());
        values.put("closesAt", closesAt.toString());
        values.putAll(Map.of("id", "none", "table", "none"));
    }

    @Test
    void every_endpoint_has_a_line_and_every_role_is_answered_as_it_says() {
        endpoints.eachHasARow(TABLE.endpoints());
        TABLE.play(
                web,
                Map.of(
                        "person", Tokens.of("somebody"),
                        "other-delegate", Tokens.of("rail-delegate5"),
                        "other-staff", Tokens.of("rail-staff"),
                        "operator", Tokens.operator("operator"),
                        "delegate-2", Tokens.of("cop-delegate2"),
                        "delegate", Tokens.of("cop-delegate1"),
                        "staff", Tokens.of("cop-staff")),
                values);
    }

    private String decision() {
        byte[] text = "{\"title\": \"Ruolo\", \"text\": \"Si accetta.\", \"body\": \"board\", \"on\": \"2004-09-30\"}"
                .getBytes(StandardCharsets.UTF_8);
        return json(web.perform(MockMvcRequestBuilders.multipart("/api/forum/networks/cop/decisions")
                        .file(new MockMultipartFile("decision", "", MediaType.APPLICATION_JSON_VALUE, text))
                        .file(new MockMultipartFile(
                                "file", "verbale.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes()))
                        .header("Idempotency-Key", "minutes")
                        .header("Authorization", Tokens.bearer(Tokens.of("cop-staff")))))
                .at("/decision")
                .asString();
    }
}
