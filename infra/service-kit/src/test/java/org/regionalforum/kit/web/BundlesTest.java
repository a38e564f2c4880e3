package org.regionalforum.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.http.ProblemDetail;

class BundlesTest {
    private final Problems problems = new WebAutoConfiguration().problems();

    private static Properties read(String language) throws IOException {
        Properties read = new Properties();
        try (InputStream file = BundlesTest.class.getResourceAsStream("/kit/problems_" + language + ".properties")) {
            read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return read;
    }

    @Test
    void both_languages_have_the_same_texts() throws IOException {
        assertThat(read("it").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read("en").stringPropertyNames())
                .contains("not-found");
    }

    @Test
    void no_apostrophe_is_lost() throws IOException {
        for (String language : new String[] {"it", "en"}) {
            assertThat(read(language).values())
                    .allSatisfy(text ->
                            assertThat(text.toString().replace("''", "")).doesNotContain("'"));
        }
    }

    @Test
    void lengths_are_said_with_and_without_an_upper_end() {
        assertThat(problems.byField(Refusal.field("name", "field.size", 40, 2), Locale.ITALIAN))
                .containsEntry("name", "Da 2 a 40 caratteri.");
        assertThat(problems.byField(Refusal.field("name", "field.size", Integer.MAX_VALUE, 3), Locale.ENGLISH))
                .containsEntry("name", "At least 3 characters.");
    }

    @Test
    void a_code_without_a_text_is_said_by_its_code_and_a_status_by_its_class() {
        assertThat(problems.sentence(Refusal.conflict("no.such-code"), Locale.ITALIAN))
                .isEqualTo("no.such-code");
        assertThat(problems.ofStatus(418, "/x", Locale.ENGLISH).getTitle()).isEqualTo("Request not valid");
        assertThat(problems.ofStatus(502, "/x", Locale.ENGLISH).getTitle()).isEqualTo("Something did not work");
    }

    @Test
    void a_path_that_is_no_address_is_still_told() {
        ProblemDetail problem = problems.of(Refusal.notFound(), "/notes/{odd} one", Locale.ITALIAN);
        assertThat(String.valueOf(problem.getInstance())).isEqualTo("/notes/%7Bodd%7D%20one");
    }
}
