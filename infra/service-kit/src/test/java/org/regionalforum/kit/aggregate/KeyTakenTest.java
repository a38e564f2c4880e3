package org.regionalforum.kit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTakenTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "E11000 duplicate key error collection: membership.things index: place_1 dup key: { place: \"x\" }",
                "E11000 duplicate key error index: membership.things.$place_1 dup key: { : \"x\" }",
                "Write failed with error code 11000 and error message 'E11000 duplicate key error collection: m.t index: place_1 dup key'"
            })
    void the_field_is_known_from_each_servers_words(String message) {
        KeyTaken taken = new KeyTaken(message, null);
        assertThat(taken.isOn("place")).isTrue();
        assertThat(taken.isOn("other")).isFalse();
    }
}
