package org.regionalforum.kit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OnceTest {
    private static String id(String person, String route, String key) {
        return Once.of(person, route, key, () -> "body").newId();
    }

    @Test
    void the_same_wish_has_the_same_id_and_another_persons_or_routes_has_not() {
        assertThat(id("anna", "POST /notes", "k")).matches("[0-9a-f]{32}").isEqualTo(id("anna", "POST /notes", "k"));
        assertThat(id("bruno", "POST /notes", "k")).isNotEqualTo(id("anna", "POST /notes", "k"));
        assertThat(id("anna", "POST /other", "k")).isNotEqualTo(id("anna", "POST /notes", "k"));
        assertThat(id("anna", "POST /notes", "k2")).isNotEqualTo(id("anna", "POST /notes", "k"));
    }
}
