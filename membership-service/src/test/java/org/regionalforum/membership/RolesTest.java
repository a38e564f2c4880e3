package org.regionalforum.membership;

import static org.regionalforum.membership.Client.json;
import static org.regionalforum.membership.Client.tag;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.EveryEndpoint;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.PublishedFacts;
import org.regionalforum.kit.test.RoleTable;
import org.regionalforum.kit.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every endpoint in every role: {@code roles.txt}. */
@ForumServiceTest
class RolesTest {
    private static final RoleTable TABLE = RoleTable.read(RolesTest.class, "/roles.txt");
    private static final String ORGANISATION = "it-cf-80018000044";
    private static final String ELSEWHERE = "it-cf-" + Scene.taxCode(1);

    @Autowired
    MockMvcTester web;

    @Autowired
    EveryEndpoint endpoints;

    @Autowired
    PublishedFacts published;

    private final Map<String, String> values = new HashMap<>();
    private Client staff;

    @BeforeEach
    void two_networks_with_a_member_each() {
        staff = Scene.network(web, "cop", "THIRD_SECTOR_CODE", "staff");
        Client other = Scene.network(web, "rail", "NETWORK", "other");
        Scene.members(staff, "cop", "80018000044;Alfa;NGO;1998-05-01;;");
        Scene.members(other, "rail", Scene.taxCode(1) + ";Beta;NGO;2015-05-01;;");
        values.putAll(Map.of("network", "cop", "organisation", ORGANISATION, "person", "somebody", "id", "none"));
        values.put("table", "none");
        mandate(staff, "cop", ORGANISATION, "rita", "REPRESENTATIVE");
        values.put("mandate", mandate(staff, "cop", ORGANISATION, "dora", "FIRST"));
        mandate(other, "rail", ELSEWHERE, "remo", "REPRESENTATIVE");
        for (int number = 3; number <= 6; number++) {
            Scene.members(other, "rail", Scene.taxCode(number) + ";Gamma;NGO;2015-05-01;;");
            MvcTestResult offered = offered(other, "rail", "it-cf-" + Scene.taxCode(number), "anna", "FIRST");
            values.put(
                    "invitation" + (number - 2), json(offered).at("/invitation").asString());
        }
        suspend();
        recognition();
        application();
        values.put(
                "erasure",
                json(Client.operator(web).post("/people/gone/erasure", null, "{\"reason\": \"chiesto\"}"))
                        .at("/erasure")
                        .asString());
    }

    @Test
    void every_endpoint_has_a_line_and_every_role_is_answered_as_it_says() {
        endpoints.eachHasARow(TABLE.endpoints());
        TABLE.play(
                web,
                Map.of(
                        "person", Tokens.of("bruno"),
                        "applicant", Tokens.of("anna"),
                        "delegate", Tokens.of("dora"),
                        "other-repr", Tokens.of("remo"),
                        "other-staff", Tokens.of("other"),
                        "operator", Tokens.operator("operator"),
                        "repr", Tokens.of("rita"),
                        "staff", Tokens.of("staff")),
                values);
    }

    private MvcTestResult offered(Client by, String network, String organisation, String person, String rank) {
        return by.post(
                "/networks/" + network + "/members/" + organisation + "/mandates",
                null,
                "{\"email\": \"%s@example.org\", \"rank\": \"%s\", \"act\": \"Verbale 7\"}".formatted(person, rank));
    }

    private String mandate(Client by, String network, String organisation, String person, String rank) {
        MvcTestResult offered = offered(by, network, organisation, person, rank);
        String invitation = json(offered).at("/invitation").asString();
        json(Client.of(web, person).post("/invitations/" + invitation + "/acceptance", null, ""));
        return json(offered).at("/mandate").asString();
    }

    /** A suspension that is over leaves a text that somebody wrote. */
    private void suspend() {
        String term = "/networks/cop/members/" + ORGANISATION;
        tag(staff.post(term + "/suspension", tag(staff.get(term)), "{\"reasons\": \"Quota\"}"));
        tag(staff.post(term + "/reinstatement", tag(staff.get(term)), ""));
        values.put(
                "text", published.await("membership.facts", "member-suspended").text("reasons"));
    }

    private void recognition() {
        MvcTestResult recorded = staff.post("/networks/cop/recognitions", null, """
                {"institution": "Regione", "actType": "DGR", "actNumber": "1", "actDate": "2020-01-01", "label": "Rete"}""");
        String id = json(recorded).at("/recognition").asString();
        tag(staff.upload("/networks/cop/recognitions/" + id + "/document", tag(recorded), Client.PDF));
        values.put("recognition", id);
    }

    /** Sent and sent back with a question, so that the applicant may write and staff may decide. */
    private void application() {
        Client anna = Client.of(web, "anna");
        MvcTestResult draft = anna.post("/networks/cop/applications", null, """
                {"organisationName": "Ponti di pace", "taxCode": "%s", "actorType": "NGO", "legalForm": "1.8.10",
                 "seat": {"municipality": "Torino"}, "contact": {"name": "Anna", "email": "anna@example.org"}}""".formatted(Scene.taxCode(2)));
        String path = "/applications/" + json(draft).at("/application").asString();
        MvcTestResult kept = anna.upload(path + "/documents", tag(draft), Client.PDF, "kind", "STATUTE");
        MvcTestResult sent = anna.post(path + "/submission", tag(kept), "");
        tag(staff.post(path + "/information-requests", tag(sent), "{\"text\": \"Manca la nomina\"}"));
        values.put("application", json(draft).at("/application").asString());
        values.put("document", json(kept).at("/documents/0/document").asString());
    }
}
