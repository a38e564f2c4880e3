package org.regionalforum.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.regionalforum.gateway.language.Language;
import org.regionalforum.gateway.route.Service;

class WordsTest {

    @Test
    void every_text_exists_in_both_languages() {
        ResourceBundle italian = ResourceBundle.getBundle("gateway-texts", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle("gateway-texts", Language.ENGLISH.locale());

        assertThat(english.keySet()).isEqualTo(italian.keySet());
        assertThat(italian.keySet())
                .allSatisfy(key -> assertThat(english.getString(key)).isNotEqualTo(italian.getString(key)));
    }

    @Test
    void every_trouble_and_every_service_has_its_words() {
        Words words = new Words();
        for (Language language : Language.values()) {
            for (Trouble trouble : Trouble.values()) {
                assertThat(words.in(language, "trouble." + trouble.code() + ".title", "x"))
                        .isNotBlank();
                assertThat(words.in(language, "trouble." + trouble.code() + ".detail", "x"))
                        .isNotBlank();
            }
            for (Service service : Service.values()) {
                assertThat(words.in(language, "part." + service.code())).isNotBlank();
            }
        }
    }
}
