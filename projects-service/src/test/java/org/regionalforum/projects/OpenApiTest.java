package org.regionalforum.projects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.OpenApiContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@ForumServiceTest
class OpenApiTest implements OpenApiContract {
    @Autowired
    MockMvcTester web;

    @Test
    void a_download_is_described_with_what_it_holds() {
        document().path("paths").properties().forEach(path -> {
            JsonNode content = path.getValue().at("/get/responses/200/content");
            if (path.getKey().endsWith(".csv")) {
                assertThat(content.at("/text~1csv/schema/type").asString()).isEqualTo("string");
            } else if (path.getKey().endsWith("/projects.json")) {
                assertThat(content.at("/application~1json/schema/items/$ref").asString())
                        .endsWith("/ProjectLine");
            }
        });
        assertThat(document().path("paths").properties().stream()
                        .filter(path -> path.getKey().matches(".*/projects\\.(csv|json)")))
                .hasSize(4);
    }

    @Override
    public MockMvcTester web() {
        return web;
    }

    @Override
    public String api() {
        return "/api/projects";
    }
}
