package org.regionalforum.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.regionalforum.projects.Person.json;
import static org.regionalforum.projects.Person.tag;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.projects.mandate.Acting;
import org.regionalforum.projects.member.Members;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A network as membership-service would state it: staff, and members with their delegates. */
public final class Network {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A complete description; {@code %s} stands for the partners. */
    public static final String DESCRIPTION = """
            {"title": "Orti di comunità fra Cuneo e Thiès", "summary": "Acqua, semi e scuole.\\nTre anni insieme.",
             "family": "COOPERATION",
             "territories": [{"place": "Cuneo", "percentage": "60"}, {"place": "001272", "percentage": "40"}],
             "countries": [{"country": "SN", "percentage": "66.67"}, {"country": "BF", "percentage": "33.33"}],
             "sectors": ["31120", "14030"], "goals": ["2", "6"],
             "start": "2025-01-01", "end": "2027-12-31",
             "budget": {"amount": "120000.50", "currency": "EUR"},
             "funders": [{"name": "Regione Piemonte", "amount": "80000"}],
             "here": {"text": "Le scuole imparano", "indicator": "20 classi"},
             "there": {"text": "Più verdure", "indicator": "300 famiglie"},
             "contact": {"name": "Ada Prova", "email": "ada@example.org"},
             "partners": [%s]}""";

    private final String slug;
    private final FactsIn in;
    private final MockMvcTester web;
    private final Acting acting;

    Network(String slug, MockMvcTester web, FactsIn in, Acting acting) {
        this.slug = slug;
        this.web = web;
        this.in = in;
        this.acting = acting;
        in.publish(
                "membership.facts",
                "network-founded",
                "/membership/networks/" + slug,
                Map.of("network", slug, "name", "Rete " + slug, "shortName", slug.toUpperCase(Locale.ROOT)));
        in.publish(
                "membership.facts",
                "staff-named",
                "/membership/staff/" + slug,
                Map.of("network", slug, "person", slug + "-staff"));
    }

    public String slug() {
        return slug;
    }

    /** Ids differ between networks, so that the tests of one class do not see each other's pages. */
    public String organisation(int number) {
        return String.format(Locale.ROOT, "it-cf-%07d%04d", Math.floorMod(slug.hashCode(), 10_000_000), number);
    }

    public Person delegate(int number) {
        return Person.called(web, slug + "-delegate" + number);
    }

    public Person staff() {
        return Person.called(web, slug + "-staff");
    }

    public Person nobody() {
        return Person.nobody(web);
    }

    /** Members with somebody who acts for each, numbered from 1. */
    public Network members(String... actorTypes) {
        for (int number = 1; number <= actorTypes.length; number++) {
            member(number, actorTypes[number - 1]);
        }
        return this;
    }

    public Network member(int number, String actorType) {
        return member(number, actorType, "FIRST");
    }

    /** A member with somebody who acts for it. */
    public Network member(int number, String actorType, String rank) {
        in.publish(
                "membership.facts",
                "member-admitted",
                "/membership/memberships/" + membership(number),
                Map.of(
                        "membership",
                        membership(number),
                        "network",
                        slug,
                        "organisation",
                        organisation(number),
                        "name",
                        "Ente " + number + " di " + slug,
                        "actorType",
                        actorType,
                        "standing",
                        "VOTING",
                        "since",
                        "2020-01-01"));
        in.publish(
                "membership.facts",
                "mandate-opened",
                "/membership/mandates/" + slug + "-d" + number,
                Map.of(
                        "mandate",
                        slug + "-d" + number,
                        "network",
                        slug,
                        "organisation",
                        organisation(number),
                        "organisationName",
                        "Ente " + number + " di " + slug,
                        "person",
                        slug + "-delegate" + number,
                        "rank",
                        rank,
                        "since",
                        "2020-01-01"));
        return this;
    }

    public void suspend(int number, Members members) {
        in.publish(
                "membership.facts",
                "member-suspended",
                "/membership/memberships/" + membership(number),
                new HashMap<>(Map.of("membership", membership(number))));
        await().atMost(PATIENCE)
                .until(() -> members.member(slug, organisation(number), LocalDate.of(2026, 11, 28))
                        .orElseThrow()
                        .suspended());
    }

    /** Waits until the service knows the last delegate and the staff. */
    public Network known(int last) {
        await().atMost(PATIENCE)
                .until(() -> acting.of(actor(slug + "-delegate" + last)).size() == 1
                        && acting.keeps(actor(slug + "-staff"), slug));
        return this;
    }

    private static Actor actor(String person) {
        return new Actor(person, person, null, false, false, null, Locale.ITALIAN);
    }

    private String membership(int number) {
        return slug + "-m" + number;
    }

    /** A partner of the network in JSON. */
    public String partner(int number) {
        return "{\"organisation\": \"" + organisation(number) + "\", \"role\": \"PARTNER\"}";
    }

    /** A draft of the first member; answers its id. */
    public String draft(String partners) {
        return drafted(1, DESCRIPTION.formatted(partners));
    }

    public String drafted(int lead, String description) {
        return json(drafting(lead, description)).path("project").asString();
    }

    public MvcTestResult drafting(int lead, String description) {
        return delegate(lead)
                .post(
                        "/networks/" + slug + "/projects",
                        "{\"organisation\": \"" + organisation(lead) + "\", \"description\": " + description + "}");
    }

    /** A registered project of the first member; answers its id. */
    public String registered(String partners) {
        String project = draft(partners);
        MvcTestResult done = delegate(1).post("/projects/" + project + "/registration", tagOf(1, project), "{}");
        assertThat(done.getResponse().getStatus()).as(Person.body(done)).isEqualTo(200);
        return project;
    }

    public String tagOf(int delegate, String project) {
        return tag(delegate(delegate).get("/projects/" + project));
    }

    /** A partner answers: confirmation, refusal or withdrawal. */
    public MvcTestResult answer(int number, String project, String what) {
        return delegate(number)
                .post(
                        "/projects/" + project + "/partners/" + organisation(number) + "/" + what,
                        tagOf(number, project),
                        "{}");
    }
}
