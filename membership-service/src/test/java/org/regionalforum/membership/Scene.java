package org.regionalforum.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.membership.Client.json;
import static org.regionalforum.membership.Client.tag;

import java.nio.charset.StandardCharsets;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What tests begin with: a network, its staff, its members. */
public final class Scene {
    private Scene() {}

    /** Opens a network that the person {@code keeper} keeps, unless it is there. */
    public static Client network(MockMvcTester web, String network, String preset, String keeper) {
        Client staff = Client.of(web, keeper);
        if (staff.get("/networks/" + network).getResponse().getStatus() != 404) {
            return staff;
        }
        Client operator = Client.operator(web);
        tag(operator.post("/networks", null, """
                {"network": "%s", "name": "Rete di prova", "shortName": "Prova", "founded": 1997,
                 "preset": "%s", "territory": "Piemonte"}""".formatted(network, preset)));
        MvcTestResult invited =
                operator.post("/networks/" + network + "/staff", null, "{\"email\": \"" + keeper + "@example.org\"}");
        String invitation = json(invited).at("/invitation").asString();
        assertThat(staff.post("/invitations/" + invitation + "/acceptance", null, ""))
                .hasStatusOk();
        return staff;
    }

    /** Enters members; a row is {@code tax code;name;actor type;since}. */
    public static void members(Client staff, String network, String... rows) {
        String table = "codice fiscale;denominazione;tipo;dal;qualifica;email\n" + String.join("\n", rows) + "\n";
        MvcTestResult entered = staff.upload(
                "/networks/" + network + "/imports", null, table.getBytes(StandardCharsets.UTF_8), "as", "members");
        assertThat(json(entered).at("/entered").asInt())
                .as(Client.body(entered))
                .isEqualTo(rows.length);
    }

    /** A tax code with the right check digit, another one for each number. */
    public static String taxCode(int number) {
        String ten = String.format("9%08d0", number);
        int sum = 0;
        for (int place = 1; place <= 10; place++) {
            int digit = ten.charAt(place - 1) - '0';
            int doubled = 2 * digit;
            sum += place % 2 == 1 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return ten + (10 - sum % 10) % 10;
    }
}
