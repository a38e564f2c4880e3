package org.regionalforum.projects;

import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.projects.mandate.Acting;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Makes networks for tests. */
@Component
@Lazy
public class Networks {
    private final MockMvcTester web;
    private final FactsIn in;
    private final Acting acting;

    Networks(MockMvcTester web, FactsIn in, Acting acting) {
        this.web = web;
        this.in = in;
        this.acting = acting;
    }

    /** A network that is founded and has staff; its members come with it. */
    public Network of(String slug) {
        return new Network(slug, web, in, acting);
    }
}
