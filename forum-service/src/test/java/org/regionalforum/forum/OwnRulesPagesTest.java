package org.regionalforum.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.forum.Pages.key;
import static org.regionalforum.forum.Pages.seen;
import static org.regionalforum.forum.Pages.sent;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.ForumServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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
                .contains(
                        "Approvata con 2/3 (voti) dei presenti", "1/2 (membri) e 2/3 (voti)", "value=\"Regolamento\"");
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
