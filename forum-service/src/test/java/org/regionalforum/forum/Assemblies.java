package org.regionalforum.forum;

import org.regionalforum.forum.mandate.Acting;
import org.regionalforum.forum.member.Members;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.PublishedFacts;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Makes networks for tests. */
@Component
@Lazy
public class Assemblies {
    private final MockMvcTester web;
    private final FactsIn in;
    private final PublishedFacts published;
    private final Members members;
    private final Acting acting;

    Assemblies(MockMvcTester web, FactsIn in, PublishedFacts published, Members members, Acting acting) {
        this.web = web;
        this.in = in;
        this.published = published;
        this.members = members;
        this.acting = acting;
    }

    /** A network that is founded and has staff; its members come with it. */
    public Assembly of(String network) {
        return new Assembly(network, web, in, published, members, acting);
    }
}
