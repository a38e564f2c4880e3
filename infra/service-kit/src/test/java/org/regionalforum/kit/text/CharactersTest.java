package org.regionalforum.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\uFFFEb", "a\uFFFFb", "a\uD800b", "a\uDC00b", "a\uD83D", "a\u0000b", "a\u000Bb"})
    void what_no_xml_can_hold_fits_nowhere_and_is_left_out(String text) {
        assertThat(Characters.fitLine(text)).isFalse();
        assertThat(Characters.fitText(text)).isFalse();
        assertThat(Characters.forXml(text)).isEqualTo(text.replaceAll("[^ab]", ""));
    }

    @Test
    void what_people_write_stays() {
        String text = "Perché\tno: 水, \uD83C\uDF31, \uFFFD\nfine";
        assertThat(Characters.fitText(text)).isTrue();
        assertThat(Characters.fitLine(text))
                .as("a line has no tab and no break")
                .isFalse();
        assertThat(Characters.fitLine("Perché no: 水, \uD83C\uDF31")).isTrue();
        assertThat(Characters.fitLine("turned \u202E round")).isFalse();
        assertThat(Characters.forXml(text)).isEqualTo(text);
    }
}
