package org.regionalforum.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.forum.Pages.key;
import static org.regionalforum.forum.Pages.seen;
import static org.regionalforum.forum.Pages.sent;
import static org.regionalforum.forum.Person.json;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.ForumServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rules that a network writes itself, by the form. */
@ForumServiceTest
class OwnRulesPagesTest {
    private static final String[] FILLED = {
        "title", "Regolamento", "subject", "ORDINARY", "source", "Regolamento", "adoptedBy", "Regolamento, art. 6",
        "withoutMeetingBy", "Regolamento, art. 7", "monthsInBook", "0", "organisations", "2", "actorTypes", "1",
        "majority", "PRESENT", "abstention", "AS_ABSENT", "conflict", "RECUSE", "parity", "NONE",
        "weightsAllowed", "false", "voteMayChange", "true"
    };

    @Autowired
    Assemblies assemblies;

    @Autowired
    MockMvcTester web;

    @Test
    void staff_write_the_rules_of_their_own_regulation_and_a_next_version() {
        Assembly net = assemblies.of("own").member(1, "NGO").known();
        String blank = seen(net.staff().page("/forum/own/rules/own"));
        assertThat(blank).contains("Scrivi le regole della rete", "Organizzazione non governativa", "più di 1/2");
        assertThat(seen(net.staff().form("/forum/own/rules/own", with(FILLED, "shareVotes", "1-2"))))
                .contains("potrebbe approvare anche chi è in minoranza", "Regolamento, art. 7");
        String[] good = with(FILLED, "shareVotes", "2-3", "presenceHeads", "1-2", "presenceVotes", "2-3");
        String check = seen(net.staff().form("/forum/own/rules/own", good));
        assertThat(check)
                .contains("Approvata con 2/3 (voti) dei presenti", "1/2 (enti) e 2/3 (voti)", "value=\"Regolamento\"");
        assertThat(seen(Person.nobody(web).page("/forum/own/rules"))).contains("Nessuna regola adottata");
        assertThat(seen(net.staff().form("/forum/own/rules/own", with(good, "step", "edit"))))
                .contains("value=\"Regolamento, art. 7\"");

        String[] adopt = with(good, "step", "adopt");
        sent(net.staff().form("/forum/own/rules/own", adopt));
        sent(net.staff().form("/forum/own/rules/own", adopt)); // the same request again: one version
        assertThat(seen(Person.nobody(web).page("/forum/own/rules")))
                .contains("Approvata con 2/3 (voti) dei presenti", "vale come assente");
        assertThat(seen(Person.nobody(web).page("/forum/own/rules"))).doesNotContain("Versioni precedenti");
        assertThat(seen(net.staff().form("/forum/own/rules/own", with(FILLED, "shareVotes", "2-3", "step", "adopt"))))
                .contains("Una regola con questo nome");

        String again = seen(net.staff().page("/forum/own/rules/own?from=regolamento"));
        assertThat(again).contains("Scrivi la versione 2 di «Regolamento»", "Regolamento, art. 7");
        sent(net.staff().form("/forum/own/rules/own", next()));
        assertThat(seen(Person.nobody(web).page("/forum/own/rules")))
                .contains("Approvata con 3/4 (voti) dei presenti", "Versioni precedenti");
        assertThat(seen(net.staff().form("/forum/own/rules/own", next())))
                .as("somebody else wrote version 2 meanwhile")
                .contains("I dati sono cambiati dopo che li hai aperti");
        assertThat(seen(net.staff()
                        .form(
                                "/forum/own/rules/own",
                                with(FILLED, "shareVotes", "3-4", "key", "../x", "version", "1"))))
                .contains("Scegli una delle regole");
        assertThat(net.staff().page("/forum/own/rules/own?from=nothing")).hasStatus(422);
    }

    @Test
    void rules_that_the_law_does_not_allow_or_that_ask_for_nothing_are_refused_where_they_are_written() {
        Assembly net = assemblies.of("unlawful").member(1, "NGO").known();
        String[] dissolution = with(
                changed(FILLED, "subject", "DISSOLUTION", "majority", "ABSOLUTE"),
                "shareHeads",
                "2-3",
                "step",
                "adopt");
        assertThat(seen(net.staff().form("/forum/unlawful/rules/own", dissolution)))
                .contains("tre quarti di tutti gli associati", "id=\"f-shareHeads-error\"");
        assertThat(seen(net.staff()
                        .form(
                                "/forum/unlawful/rules/own",
                                with(
                                        FILLED,
                                        "shareVotes",
                                        "2-3",
                                        "quorumHeads",
                                        "1-2",
                                        "quorumOf",
                                        "CAST",
                                        "quorumBase",
                                        "PRESENT"))))
                .as("before it is shown for a last look")
                .contains("raggiungono sempre la loro quota", "f-quorumBase-error");

        MvcTestResult refused =
                net.staff().post("/networks/unlawful/rule-sets", "{\"rules\": " + dissolution("2", "PRESENT") + "}");
        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("rules.threshold.needed", "rules.deliberative.base", "rules.dissolution");
        assertThat(net.staff()
                        .post("/networks/unlawful/rule-sets", "{\"rules\": " + dissolution("3", "ENTITLED") + "}"))
                .hasStatus(201);
    }

    @Test
    void rules_that_leave_out_what_they_must_say_are_refused_and_not_kept() {
        Assembly net = assemblies.of("halved").members("NGO").known();
        String whole = dissolution("3", "ENTITLED");
        String threshold = whole.substring(whole.indexOf("\"threshold\""), whole.indexOf("\"abstention\""));
        for (String subject : new String[] {"DISSOLUTION", "ORDINARY"}) {
            String[] halves = {
                whole.replace(threshold, ""),
                whole.replace("\"rule\": \"NONE\", ", ""),
                whole.replace("\"majority\": \"ABSOLUTE\",", ""),
                whole.replace("\"of\": \"CAST\", ", "")
            };
            String[] fields = {
                "rules.threshold", "rules.parity.rule", "rules.threshold.majority", "rules.deliberative.of"
            };
            for (int half = 0; half < halves.length; half++) {
                assertThat(net.staff()
                                .post(
                                        "/networks/halved/rule-sets",
                                        "{\"rules\": " + halves[half].replace("DISSOLUTION", subject) + "}"))
                        .as(fields[half])
                        .hasStatus(422)
                        .bodyText()
                        .contains("\"" + fields[half] + "\"");
            }
        }
        assertThat(json(net.staff().get("/networks/halved/rule-sets")).at("/items"))
                .isEmpty();
    }

    @Test
    void a_quorum_that_abstentions_may_undo_is_not_called_reached_before_the_close() {
        Assembly net = assemblies.of("undone").members("NGO", "NGO").known();
        String[] rules = with(FILLED, "shareVotes", "2-3", "quorumHeads", "1-2", "quorumOf", "CAST");
        sent(net.staff().form("/forum/undone/rules/own", with(rules, "quorumBase", "ENTITLED", "step", "adopt")));
        String ballot = net.opened(
                net.onAgenda("Astenuti", 2), "regolamento", Instant.now().plus(Duration.ofDays(3)));
        String page = "/forum/undone/ballots/1";
        assertThat(seen(Person.nobody(web).page(page)))
                .contains("Numero legale: hanno votato 0 enti su 2, ne serve 1.", "Non ancora")
                .doesNotContain("Si vede alla chiusura", "si tolgono gli astenuti");

        assertThat(net.delegate(1).vote(ballot, Assembly.organisation(1), "ABSTAIN", null))
                .hasStatusOk();

        assertThat(seen(Person.nobody(web).page(page)))
                .contains("ha votato 1 ente su 2", "Si vede alla chiusura", "si tolgono gli astenuti")
                .doesNotContain("Raggiunto");
    }

    /** Rules by which so many quarters of all members dissolve the network. */
    private static String dissolution(String quarters, String castOf) {
        return """
                {"key": "fine", "version": 1, "title": {"it": "Fine", "en": "End"}, "preset": "NETWORK",
                 "subject": "DISSOLUTION", "source": "Statuto", "adoptedBy": "Statuto, art. 9",
                 "withoutMeeting": {"allowed": true, "article": "Statuto, art. 10"}, "monthsInBook": 0,
                 "deliberative": {"of": "CAST", "base": "%2$s",
                   "needed": {"heads": {"numerator": 1, "denominator": 2, "strict": false}}},
                 "threshold": {"majority": "ABSOLUTE",
                   "needed": {"heads": {"numerator": %1$s, "denominator": 4, "strict": true}}},
                 "abstention": "PRESENT_AND_IN_BASE", "conflict": "DECLARE", "voteMayChange": false,
                 "parity": {"rule": "NONE", "types": 0, "among": []},
                 "support": {"organisations": 1, "actorTypes": 1}, "weightsAllowed": false}
                """.formatted(quarters, castOf);
    }

    private static String[] changed(String[] form, String... other) {
        String[] copy = form.clone();
        for (int field = 0; field < copy.length; field += 2) {
            for (int change = 0; change < other.length; change += 2) {
                if (copy[field].equals(other[change])) {
                    copy[field + 1] = other[change + 1];
                }
            }
        }
        return copy;
    }

    /** Version 2 after version 1, as a request of its own. */
    private static String[] next() {
        return with(FILLED, "shareVotes", "3-4", "key", "regolamento", "version", "1", "step", "adopt");
    }

    private static String[] with(String[] form, String... more) {
        return Stream.of(Stream.of(form), Stream.of(more), Stream.of("idempotencyKey", key()))
                .flatMap(Function.identity())
                .toArray(String[]::new);
    }
}
