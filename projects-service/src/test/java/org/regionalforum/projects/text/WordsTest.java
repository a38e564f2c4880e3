package org.regionalforum.projects.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalforum.kit.problem.Refusal;

class WordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\uFFFEb", "a\uFFFFb", "a\uD800b", "a\uDC00b", "a\uD83D", "a\u0000b", "a\u000Bb"})
    void what_no_xml_can_hold_is_refused(String text) {
        assertThatThrownBy(() -> Words.line("title", text, 200)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Words.text("summary", text, 200)).isInstanceOf(Refusal.class);
    }

    @Test
    void what_people_write_stays() {
        String text = "Perché\tno: 水, \uD83C\uDF31, \uFFFD\nfine";
        assertThat(Words.text("summary", text, 200)).isEqualTo(text);
    }
}
