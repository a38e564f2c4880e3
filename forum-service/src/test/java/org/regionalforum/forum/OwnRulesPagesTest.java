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
    @Autowired
    Assemblies assemblies;

    @Autowired
    MockMvcTester web;

    @Test
    void staff_write_the_rules_of_their_own_regulation_and_a_next_version() {
        Assembly net = assemblies.of("own").member(1, "NGO").known();
        String blank = seen(net.staff().page("/forum/own/rules/own"));
        assertThat(blank).contains("Scrivi le regole della rete", "Organizzazione non governativa", "più di 1/2");
        String[] filled = {
            "title",
            "Regolamento",
            "subject",
            "ORDINARY",
            "source",
            "Regolamento",
            "adoptedBy",
            "Regolamento, art. 6",
            "withoutMeetingBy",
            "Regolamento, art. 7",
            "monthsInBook",
            "0",
            "organisations",
            "2",
            "actorTypes",
            "1",
            "majority",
            "PRESENT",
            "shareBy",
            "VOTES",
            "abstention",
            "AS_ABSENT",
            "conflict",
            "RECUSE",
            "parity",
            "NONE"
        };
        assertThat(seen(net.staff().form("/forum/own/rules/own", with(filled, "share", "1-2"))))
                .contains("potrebbe approvare anche chi è in minoranza", "Regolamento, art. 7");
        sent(net.staff()
                .form("/forum/own/rules/own", with(filled, "share", "2-3", "presence", "1-2", "presenceBy", "BOTH")));
        assertThat(seen(Person.nobody(web).page("/forum/own/rules")))
                .contains("Approvata con 2/3 (voti) dei presenti", "1/2 (membri) e 1/2 (voti)", "vale come assente");
        String again = seen(net.staff().page("/forum/own/rules/own?from=regolamento"));
        assertThat(again).contains("value=\"regolamento\"", "Regolamento, art. 7");
        sent(net.staff().form("/forum/own/rules/own", with(filled, "share", "3-4", "key", "regolamento")));
        assertThat(seen(Person.nobody(web).page("/forum/own/rules")))
                .contains("Approvata con 3/4 (voti) dei presenti", "Versioni precedenti");
        assertThat(seen(net.staff().form("/forum/own/rules/own", with(filled, "share", "3-4", "key", "../x"))))
                .contains("Scegli una delle regole");
        assertThat(net.staff().page("/forum/own/rules/own?from=nothing")).hasStatus(422);
    }

    private static String[] with(String[] form, String... more) {
        return Stream.of(Stream.of(form), Stream.of(more), Stream.of("idempotencyKey", key()))
                .flatMap(Function.identity())
                .toArray(String[]::new);
    }
}
