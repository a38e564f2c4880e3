package org.regionalforum.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.regionalforum.webkit.sample.SampleApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = SampleApplication.class)
@AutoConfigureMockMvc
class PageTest {

    @Autowired
    MockMvcTester http;

    @Test
    void a_page_shows_its_middle_inside_the_common_frame() throws Exception {
        String html = get("/sample", "it");
        System.out.println(html);
        assertThat(html).contains("<html lang=\"it\">", "entro 12 giorni");
    }

    private String get(String path, String language) throws Exception {
        return http.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", language)
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
