package org.regionalforum.projects.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.core.exc.JacksonIOException;

class DownloadTest {
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void it_is_an_attachment_of_its_type() throws IOException {
        Download.answer(response, "a.csv", "text/csv;charset=UTF-8", out -> out.write("città"));
        assertThat(response.getContentAsString()).isEqualTo("città");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"a.csv\"");
    }

    @Test
    void what_fails_before_anything_was_sent_leaves_nothing_of_it() {
        RuntimeException failure = new IllegalStateException("store");
        assertThatThrownBy(() -> Download.answer(response, "a.csv", "text/csv", out -> {
                    out.write("begun");
                    out.flush();
                    response.setCommitted(false);
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getHeader("Content-Disposition")).isNull();
    }

    @Test
    void what_fails_half_way_breaks_off_and_is_no_answer_that_ends_well() {
        assertThatThrownBy(() -> Download.answer(response, "a.csv", "text/csv", out -> {
                    out.write("begun");
                    out.flush();
                    response.flushBuffer();
                    throw new IllegalStateException("store");
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broke off");
    }

    @Test
    void a_reader_that_went_away_is_no_failure_of_ours() {
        IOException gone = new IOException("broken pipe");
        for (RuntimeException said : List.of(new UncheckedIOException(gone), JacksonIOException.construct(gone))) {
            assertThatThrownBy(() -> Download.answer(response, "a.csv", "text/csv", out -> {
                        throw said;
                    }))
                    .isSameAs(gone);
        }
    }
}
