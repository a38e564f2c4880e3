package org.regionalforum.projects;

import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.OpenApiContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ForumServiceTest
class OpenApiTest implements OpenApiContract {
    @Autowired
    MockMvcTester web;

    @Override
    public MockMvcTester web() {
        return web;
    }

    @Override
    public String api() {
        return "/api/projects";
    }
}
