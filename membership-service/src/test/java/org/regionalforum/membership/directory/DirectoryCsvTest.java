package org.regionalforum.membership.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalforum.membership.reference.Seat;

class DirectoryCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+39 011", "-Ponti", "@SUM(A1)", "\tPonti", "\rPonti"})
    void a_cell_that_a_spreadsheet_would_run_is_defused(String name) {
        assertThat(DirectoryCsv.safe(name)).isEqualTo("'" + name);
    }

    @Test
    void names_and_places_of_a_download_are_no_formulas() {
        String table = DirectoryCsv.of(List.of(entry("=HYPERLINK(A1)", "@Torino"), entry("Ponti - Torino", "Asti")));
        assertThat(table.lines().skip(1))
                .containsExactly(
                        "it-cf-1,'=HYPERLINK(A1),1,NGO,VOTING,2015-05-01,,'@Torino,,TO,Piemonte,IT",
                        "it-cf-1,Ponti - Torino,1,NGO,VOTING,2015-05-01,,Asti,,TO,Piemonte,IT");
    }

    private static Entry entry(String name, String place) {
        return new Entry(
                "m1",
                "cop",
                "it-cf-1",
                name,
                "1",
                "NGO",
                "VOTING",
                LocalDate.of(2015, 5, 1),
                null,
                new Seat(place, null, "TO", "Piemonte", "IT"),
                false,
                name);
    }
}
