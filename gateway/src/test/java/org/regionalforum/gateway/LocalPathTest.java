package org.regionalforum.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/join/cop?step=2", "/networks?q=caff%C3%A8&x=a//b", "/a#part", "/?x=https://y.example/"})
    void a_path_of_this_site_stays_as_it_is(String path) {
        assertThat(LocalPath.of(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "/x\\..\\evil",
                "/\t/evil.example",
                "/\n/evil",
                "https://evil.example/",
                "javascript:alert(1)",
                "evil",
                " /x",
                "/%zz",
                "/a b"
            })
    void anything_else_becomes_the_front_page(String path) {
        assertThat(LocalPath.of(path).value()).isEqualTo("/");
    }

    @Test
    void a_path_of_another_site_cannot_even_be_made() {
        assertThatThrownBy(() -> new LocalPath("//evil.example")).isInstanceOf(IllegalArgumentException.class);
    }
}
