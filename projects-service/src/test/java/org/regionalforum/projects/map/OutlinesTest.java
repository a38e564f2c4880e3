package org.regionalforum.projects.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.regionalforum.webkit.Bar;

class OutlinesTest {
    private final Outlines outlines = new Outlines();

    @Test
    void every_country_of_iso_3166_is_drawn_but_those_too_small_for_the_source() {
        Set<String> missing = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
        outlines.outlines(Sheet.WORLD).forEach(outline -> missing.remove(outline.code()));
        assertThat(missing)
                .as("Antarctica, uninhabited islands, and parts that the source draws with another country")
                .containsExactly(
                        "AQ", "BQ", "BV", "CC", "CX", "GF", "GI", "GP", "MQ", "RE", "SJ", "TK", "TV", "UM", "YT");
    }

    @Test
    void a_path_has_only_the_letters_and_numbers_of_a_path() {
        for (Sheet sheet : Sheet.values()) {
            assertThat(outlines.outlines(sheet))
                    .allSatisfy(outline -> assertThat(outline.path()).matches("M[Mlaz0-9 -]+z"));
            assertThat(outlines.outlines(sheet)).extracting(Outline::code).doesNotHaveDuplicates();
        }
    }

    @Test
    void both_regions_have_their_provinces() {
        assertThat(outlines.outlines(Sheet.PROVINCES))
                .extracting(Outline::code)
                .containsExactlyInAnyOrder("AL", "AT", "BI", "CN", "NO", "TO", "VB", "VC", "GE", "IM", "SP", "SV");
        assertThat(outlines.province("CN")).contains("Cuneo");
        assertThat(outlines.province("MI")).isEmpty();
    }

    @Test
    void a_country_is_named_in_the_reader_s_language_and_the_most_stand_first() {
        Map<String, Long> projects = Map.of("SN", 3L, "CI", 1L, "AL", 1L, "FR", 0L);
        ShadedMap italian = outlines.world(projects, Locale.ITALY, code -> "/countries/" + code);
        assertThat(italian.bars())
                .containsExactly(
                        new Bar("Senegal", 3, "/countries/SN"),
                        new Bar("Albania", 1, "/countries/AL"),
                        new Bar("Costa d’Avorio", 1, "/countries/CI"));
        assertThat(outlines.world(projects, Locale.UK, code -> code).bars())
                .extracting(Bar::label)
                .contains("Côte d’Ivoire");
        assertThat(italian.filled())
                .extracting(ShadedMap.Place::name)
                .contains("Senegal")
                .doesNotContain("Francia");
    }

    @Test
    void what_no_outline_shows_is_in_the_table_all_the_same() {
        ShadedMap map = outlines.world(Map.of("TV", 2L), Locale.UK, code -> code);
        assertThat(map.bars()).containsExactly(new Bar("Tuvalu", 2, "TV"));
        assertThat(map.filled()).isEmpty();
        assertThat(outlines.provinces(Map.of("PA", 1L), Locale.UK, code -> code).bars())
                .as("Palermo, not Panama")
                .containsExactly(new Bar("PA", 1, "PA"));
    }

    @Test
    void a_map_of_nothing_has_no_shade_but_the_palest() {
        ShadedMap map = outlines.world(Map.of(), Locale.UK, code -> code);
        assertThat(map.bands()).isEmpty();
        assertThat(map.empty()).hasSameSizeAs(map.places()).allMatch(place -> place.shade() == 0);
    }

    @Test
    void few_have_a_shade_for_each_number_and_many_five_that_leave_no_number_out() {
        assertThat(Band.upTo(3)).containsExactly(new Band(1, 1, 1), new Band(2, 2, 2), new Band(3, 3, 3));
        for (long most = 1; most < 3_000; most++) {
            long next = 1;
            for (Band band : Band.upTo(most)) {
                assertThat(band.from()).isEqualTo(next);
                assertThat(band.shade()).isBetween(1, 5);
                next = band.to() + 1;
            }
            assertThat(next).as("up to %d", most).isEqualTo(most + 1);
        }
        assertThat(Band.upTo(1_000))
                .extracting(Band::span)
                .containsExactly("1–4", "5–16", "17–64", "65–252", "253–1000");
    }

    @Test
    void the_most_have_the_darkest_shade() {
        ShadedMap map = outlines.provinces(Map.of("TO", 40L, "GE", 1L), Locale.ITALY, code -> code);
        assertThat(map.filled())
                .filteredOn(place -> place.code().equals("TO"))
                .extracting(ShadedMap.Place::shade)
                .containsExactly(5);
        assertThat(map.filled())
                .filteredOn(place -> place.code().equals("GE"))
                .extracting(ShadedMap.Place::shade)
                .containsExactly(1);
    }
}
