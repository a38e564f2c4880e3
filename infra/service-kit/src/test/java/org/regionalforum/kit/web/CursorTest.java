package org.regionalforum.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalforum.kit.problem.Refusal;

class CursorTest {
    @Test
    void without_parameters_it_is_the_first_fifty() {
        assertThat(Cursor.of(null, null)).isEqualTo(new Cursor(null, 50));
        assertThat(Cursor.of("", "")).isEqualTo(new Cursor(null, 50));
    }

    @Test
    void a_page_names_where_the_next_begins_and_the_last_names_none() {
        Items<String> page = Items.page(List.of("à", "b", "c"), 2, item -> item);
        assertThat(page.items()).containsExactly("à", "b");
        assertThat(Cursor.of(page.next(), "2").after()).isEqualTo("b");
        assertThat(Items.page(List.of("c"), 2, item -> item).next()).isNull();
        assertThat(page.map(String::length).next()).isEqualTo(page.next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "x", "99999999999"})
    void a_limit_out_of_range_is_refused(String limit) {
        assertThatThrownBy(() -> Cursor.of(null, limit))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("limit.invalid"));
    }
}
