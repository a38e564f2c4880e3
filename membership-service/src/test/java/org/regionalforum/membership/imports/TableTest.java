package org.regionalforum.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.problem.Refusal;

class TableTest {
    @Test
    void a_table_in_latin_letters_with_semicolons_quoted_breaks_and_repeated_headers_is_read() {
        String text = "Codice fiscale;Denominazione;Entrate;Comune\r\n"
                + "80018000044;\"Società\r\nper la \"\"pace\"\"\";1.234,56;Forlì\r\n"
                + "Codice fiscale;Denominazione;Entrate;Comune\r\n"
                + "\r\n"
                + "95162550107;Januaforum;0;Genova\r\n";
        Table table = Table.of(text.getBytes(Charset.forName("windows-1252")));
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getFirst().get(Column.NAME)).isEqualTo("Società per la \"pace\"");
        assertThat(table.rows().getFirst().get(Column.MUNICIPALITY)).isEqualTo("Forlì");
        assertThat(table.rows().getFirst().line()).isEqualTo(2);
        assertThat(table.rows().getLast().line()).isEqualTo(6);
    }

    @Test
    void a_mark_of_utf_8_at_the_beginning_does_not_disturb() {
        byte[] file = "\uFEFFcodice_fiscale,denominazione\n80018000044,LVIA\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Table.of(file).rows().getFirst().get(Column.TAX_CODE)).isEqualTo("80018000044");
    }

    @Test
    void a_table_without_the_needed_columns_is_refused() {
        refused("a,b\n1,2\n");
        refused("");
        refused("\"codice fiscale,denominazione\n");
    }

    @Test
    void dates_are_read_in_the_forms_that_people_use() {
        assertThat(Cells.date("since", "2015-09-30")).isEqualTo(LocalDate.of(2015, 9, 30));
        assertThat(Cells.date("since", "30/9/2015")).isEqualTo(LocalDate.of(2015, 9, 30));
        assertThatThrownBy(() -> Cells.date("since", "31/2/2015")).isInstanceOf(Refusal.class);
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> Table.of(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class);
    }
}
