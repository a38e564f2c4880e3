package org.regionalforum.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.ITALIAN, Locale.ENGLISH);
    private static final Matter FULL = Matter.of("cop", Subject.application("a1"))
            .organisation("Alfa {network} $1")
            .text("t1")
            .day(LocalDate.of(2027, 1, 23))
            .count(14)
            .refused(3);

    private final Wording wording = new Wording();

    @ParameterizedTest
    @EnumSource
    void every_kind_says_what_why_and_where_in_both_languages(NoticeKind kind) {
        for (Locale language : LANGUAGES) {
            for (Reason reason : Reason.values()) {
                Words words = wording.of(Samples.notice(kind, FULL, reason), "COP", "perché sì", "Un titolo", language);
                List<String> all = new ArrayList<>(List.of(words.headline(), words.action(), words.why()));
                all.addAll(words.before());
                all.addAll(words.after());
                assertThat(all).allSatisfy(text -> {
                    assertThat(text).isNotBlank();
                    assertThat(text.replace("Alfa {network} $1", "Alfa")).doesNotContain("{", "}", "''");
                });
                assertThat(words.before()).isNotEmpty();
                assertThat(words.path()).startsWith("/");
                assertThat(wording.name(kind, language)).isNotBlank();
            }
        }
    }

    @Test
    void both_languages_have_the_same_sentences() {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        assertThat(new TreeSet<>(ResourceBundle.getBundle("notices", Locale.ENGLISH, control)
                        .keySet()))
                .isEqualTo(new TreeSet<>(ResourceBundle.getBundle("notices", Locale.ITALIAN, control)
                        .keySet()));
    }

    @Test
    void a_refusal_names_the_last_day_to_appeal() {
        Notice refusal = Samples.notice(NoticeKind.APPLICATION_REFUSED, FULL, Reason.APPLICANT);

        assertThat(wording.of(refusal, "COP", "manca lo statuto", null, Locale.ITALIAN)
                        .after())
                .anySatisfy(text -> assertThat(text).contains("entro il 23 gennaio 2027", "art. 23"));
        assertThat(wording.of(refusal, "COP", "manca lo statuto", null, Locale.ENGLISH)
                        .after())
                .anySatisfy(text -> assertThat(text).contains("by 23 January 2027"));
    }

    @Test
    void a_name_is_placed_as_it_is() {
        Notice notice = Samples.notice(NoticeKind.APPLICATION_SUBMITTED, FULL, Reason.STAFF_OF_NETWORK);

        assertThat(wording.of(notice, "COP", null, null, Locale.ITALIAN).headline())
                .isEqualTo("Alfa {network} $1 chiede di aderire a COP");
    }

    @Test
    void an_observer_and_a_voting_member_read_different_words() {
        Notice voting = Samples.notice(NoticeKind.APPLICATION_ADMITTED, FULL.variant("voting"), Reason.APPLICANT);
        Notice observer = Samples.notice(NoticeKind.APPLICATION_ADMITTED, FULL.variant("observer"), Reason.APPLICANT);

        assertThat(wording.of(voting, "COP", null, null, Locale.ITALIAN)
                        .before()
                        .getFirst())
                .contains("con diritto di voto");
        assertThat(wording.of(observer, "COP", null, null, Locale.ITALIAN)
                        .before()
                        .getFirst())
                .contains("come osservatore");
    }

    @Test
    void who_is_struck_reads_that_and_the_reasons_and_who_leaves_reads_no_act() {
        for (Locale language : LANGUAGES) {
            Words struck = membershipEnded("struck", language);
            assertThat(struck.before().getLast()).endsWith(":");
            assertThat(struck.quoted()).isEqualTo("le ragioni");
        }
        assertThat(membershipEnded("struck", Locale.ITALIAN).headline()).startsWith("Esclusione di Alfa");
        assertThat(membershipEnded("left", Locale.ITALIAN).before()).noneMatch(text -> text.contains("atto motivato"));
    }

    @Test
    void staff_read_of_an_invitation_that_was_not_taken_in_words_of_their_own() {
        for (Locale language : LANGUAGES) {
            for (String variant : List.of("declined", "expired-invitation")) {
                Matter staffs =
                        FULL.variant(variant + "-staff").path("/networks/cop/members/it-cf-80018000044/mandates");
                Words words = wording.of(
                        Samples.notice(NoticeKind.MANDATE_ENDED, staffs, Reason.STAFF_OF_NETWORK),
                        "COP",
                        null,
                        null,
                        language);
                Words member = wording.of(
                        Samples.notice(NoticeKind.MANDATE_ENDED, FULL.variant(variant), Reason.REPRESENTATIVE),
                        "COP",
                        null,
                        null,
                        language);
                assertThat(words.path()).endsWith("/mandates");
                assertThat(words.headline()).isNotEqualTo(member.headline());
                assertThat(words.before()).isNotEqualTo(member.before());
                assertThat(words.after()).isNotEqualTo(member.after());
            }
        }
    }

    @Test
    void a_partner_whose_part_was_taken_out_does_not_read_that_it_left() {
        for (Locale language : LANGUAGES) {
            Notice left = Samples.notice(NoticeKind.PROJECT_PART_WITHDRAWN, FULL, Reason.DELEGATE);
            Notice removed =
                    Samples.notice(NoticeKind.PROJECT_PART_WITHDRAWN, FULL.variant("removed"), Reason.DELEGATE);
            Words words = wording.of(removed, "COP", null, "Acqua", language);
            Words other = wording.of(left, "COP", null, "Acqua", language);
            assertThat(words.headline()).contains("Acqua").isNotEqualTo(other.headline());
            assertThat(words.before()).isNotEqualTo(other.before());
            assertThat(words.after()).isNotEqualTo(other.after());
        }
    }

    @Test
    void who_applied_on_paper_is_not_sent_to_a_page_that_it_cannot_open() {
        for (Locale language : LANGUAGES) {
            for (NoticeKind kind : List.of(
                    NoticeKind.INFORMATION_REQUESTED,
                    NoticeKind.APPLICATION_ADMITTED,
                    NoticeKind.APPLICATION_REFUSED,
                    NoticeKind.APPLICATION_SET_ASIDE)) {
                String variant = kind == NoticeKind.APPLICATION_ADMITTED ? "paper-voting" : "paper";
                Matter paper = FULL.variant(variant).path("/networks/cop");
                Words words =
                        wording.of(Samples.notice(kind, paper, Reason.ORGANISATION), "COP", "testo", null, language);
                assertThat(words.path()).isEqualTo("/networks/cop");
                assertThat(words.action())
                        .isEqualTo(membershipEnded("left", language).action());
                assertThat(words.after()).noneMatch(text -> text.contains("pagina della domanda"));
                assertThat(words.after()).noneMatch(text -> text.contains("page of the application"));
            }
        }
    }

    private Words membershipEnded(String variant, Locale language) {
        Notice notice = Samples.notice(NoticeKind.MEMBERSHIP_ENDED, FULL.variant(variant), Reason.DELEGATE);
        return wording.of(notice, "COP", "le ragioni", null, language);
    }

    @Test
    void an_id_from_outside_stays_one_segment_of_an_address() {
        Matter about = Matter.of("cop", Subject.application("../../logout?x=1#y"));

        assertThat(NoticeKind.APPLICATION_SUBMITTED.path(about))
                .isEqualTo("/desk/applications/..%2F..%2Flogout%3Fx=1%23y");
    }
}
