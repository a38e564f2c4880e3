package org.regionalforum.kit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.mock.web.MockMultipartFile;

class UploadsTest {
    @Test
    void a_file_may_have_so_many_bytes_and_no_more() {
        assertThat(Uploads.bytes(new MockMultipartFile("file", new byte[FileStore.LARGEST])))
                .hasSize(FileStore.LARGEST);
        assertThatThrownBy(() -> Uploads.bytes(new MockMultipartFile("file", new byte[FileStore.LARGEST + 1])))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.field() + " " + error.code())
                                        .isEqualTo("file file.too-large")));
    }

    @Test
    void the_field_of_a_form_says_the_same_before_it_is_sent() throws IOException {
        try (InputStream form = Objects.requireNonNull(getClass().getResourceAsStream("/templates/webkit/form.html"))) {
            assertThat(new String(form.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("data-largest=\"" + FileStore.LARGEST + "\"");
        }
    }
}
