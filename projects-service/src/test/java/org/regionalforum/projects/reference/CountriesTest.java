package org.regionalforum.projects.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CountriesTest {
    private final Countries countries = new Countries();

    @Test
    void a_country_is_found_by_its_letters_and_by_its_name_in_both_languages() {
        for (String written : new String[] {"DE", "de", " Germania ", "germany"}) {
            assertThat(countries.find(written)).as(written).contains("DE");
        }
        assertThat(countries.find("ZZ")).isEmpty();
    }

    @Test
    void kosovo_is_a_country_although_iso_has_no_code_for_it() {
        assertThat(countries.find("xk")).contains("XK");
        assertThat(countries.find("Kosovo")).contains("XK");
        for (Locale language : new Locale[] {Locale.ITALIAN, Locale.ENGLISH}) {
            assertThat(countries.name("XK", language)).isEqualTo("Kosovo");
            assertThat(countries.all(language)).contains("XK");
        }
    }

    @Test
    void every_country_that_the_map_draws_can_be_named() throws IOException {
        try (InputStream map = Objects.requireNonNull(Countries.class.getResourceAsStream("/maps/world.tsv"))) {
            assertThat(new String(map.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .map(line -> line.substring(0, line.indexOf('\t'))))
                    .isNotEmpty()
                    .allMatch(countries::known);
        }
    }
}
