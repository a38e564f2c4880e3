package org.regionalforum.notification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.test.FactsIn;

/** Says what membership-service says. Names end in a number of their own, so that no test meets another's people. */
public final class Membership {
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final FactsIn in;
    private final int test = TESTS.incrementAndGet();

    public Membership(FactsIn in) {
        this.in = in;
    }

    /** {@code cop} → {@code cop7}. */
    public String own(String name) {
        return name + test;
    }

    public String address(String name) {
        return own(name) + "@example.org";
    }

    public void network(String name) {
        say(
                "network-founded",
                "networks/" + own(name),
                Map.of(
                        "network",
                        own(name),
                        "name",
                        "Rete " + own(name),
                        "shortName",
                        own(name).toUpperCase(java.util.Locale.ROOT),
                        "founded",
                        1997,
                        "preset",
                        "THIRD_SECTOR_CODE",
                        "legalForm",
                        "Associazione",
                        "territory",
                        "Piemonte"));
    }

    public void person(String name, String language) {
        in.share(
                "membership.contacts",
                "contact",
                "/membership/people/" + own(name),
                own(name),
                Map.of("email", address(name), "name", "Persona " + name, "language", language));
    }

    public void staff(String network, String person) {
        say("staff-named", "networks/" + own(network), Map.of("network", own(network), "person", own(person)));
    }

    public void noStaff(String network, String person) {
        say("staff-removed", "networks/" + own(network), Map.of("network", own(network), "person", own(person)));
    }

    public void text(String id, String text) {
        in.share(
                "membership.texts",
                "text",
                "/membership/applications/" + own("text-of-" + id),
                own(id),
                Map.of("text", text));
    }

    public FactsIn.Fact submitted(String application, String network, String applicant) {
        return say(
                "application-submitted",
                "applications/" + own(application),
                submission(application, network, applicant));
    }

    public Map<String, Object> submission(String application, String network, String applicant) {
        Map<String, Object> data = about(application, network, applicant);
        data.putAll(Map.of(
                "organisation", "it-cf-80018000044",
                "taxCode", "80018000044",
                "actorType", "NGO",
                "on", "2026-11-24",
                "termEndsOn", "2027-01-23"));
        return data;
    }

    public FactsIn.Fact refused(String application, String network, @Nullable String applicant, String text) {
        Map<String, Object> data = about(application, network, applicant);
        data.putAll(Map.of(
                "organisation", "it-cf-80018000044",
                "reasons", own(text),
                "appealBy", "2027-01-30",
                "on", "2026-12-01"));
        return say("application-refused", "applications/" + own(application), data);
    }

    /** Asks who applied on paper; {@code contact} is left out where it is null, as in facts of before. */
    public FactsIn.Fact asked(String application, String network, String text, @Nullable Boolean contact) {
        Map<String, Object> data = about(application, network, null);
        data.putAll(Map.of("text", own(text), "on", "2026-12-01"));
        if (contact != null) {
            data.put("contact", contact);
        }
        return say("information-requested", "applications/" + own(application), data);
    }

    public void organisation(String name) {
        say(
                "organisation-registered",
                "organisations/" + own(name),
                Map.of("organisation", own(name), "name", called(name), "taxCode", "80018000044", "actorType", "NGO"));
    }

    /** {@code alfa} → {@code Alfa7}. */
    public String called(String name) {
        return Character.toUpperCase(name.charAt(0)) + own(name).substring(1);
    }

    /** The organisation's own address. */
    public void address(String organisation, String language) {
        in.share(
                "membership.contacts",
                "contact",
                "/membership/organisations/" + own(organisation),
                own(organisation),
                Map.of("email", address(organisation), "name", called(organisation), "language", language));
    }

    public void mandate(String network, String organisation, String person, String rank) {
        mandate(network, organisation, person, rank, LocalDate.of(2026, 11, 1));
    }

    public void mandate(String network, String organisation, String person, String rank, LocalDate since) {
        String id = own("m-" + network + "-" + organisation + "-" + person);
        say(
                "mandate-opened",
                "mandates/" + id,
                Map.of(
                        "mandate", id,
                        "network", own(network),
                        "organisation", own(organisation),
                        "organisationName", called(organisation),
                        "person", own(person),
                        "rank", rank,
                        "since", since.toString()));
    }

    /** What forum-service says. */
    public FactsIn.Fact forum(String type, String source, Map<String, Object> data) {
        return in.publish("forum.facts", type, "/forum/" + source, data);
    }

    /** A text that somebody wrote in the forum. */
    public void forumText(String id, String text) {
        in.share("forum.texts", "text", "/forum/proposals/" + own("of-" + id), own(id), Map.of("text", text));
    }

    public FactsIn.Fact adopted(String resolution, String network, String title) {
        return forum(
                "resolution-adopted",
                "registers/" + own("register-" + resolution),
                Map.ofEntries(
                        Map.entry("resolution", own(resolution)),
                        Map.entry("network", own(network)),
                        Map.entry("body", "assembly"),
                        Map.entry("year", 2026),
                        Map.entry("number", 7),
                        Map.entry("position", 9),
                        Map.entry("ballot", own("b1")),
                        Map.entry("proposal", own("p1")),
                        Map.entry("kind", "POSITION"),
                        Map.entry("title", own(title)),
                        Map.entry("on", "2026-11-24"),
                        Map.entry("path", "/forum/" + own(network) + "/resolutions/2026/7")));
    }

    public FactsIn.Fact called(String ballot, String network, String title, String... organisations) {
        return forum(
                "electors-called",
                "ballots/" + own(ballot),
                Map.of(
                        "ballot", own(ballot),
                        "network", own(network),
                        "box", 1,
                        "title", own(title),
                        "closesAt", "2026-12-01T17:00:00Z",
                        "organisations",
                                java.util.stream.Stream.of(organisations)
                                        .map(this::own)
                                        .toList()));
    }

    /** The title of a project. */
    public void projectText(String id, String text) {
        in.share("projects.texts", "text", "/projects/projects/" + own("of-" + id), own(id), Map.of("text", text));
    }

    /** What projects-service says of a project with these countries; what a kind of fact has besides is added. */
    public FactsIn.Fact project(
            String type,
            String project,
            String network,
            String title,
            String lead,
            List<String> countries,
            Map<String, Object> besides) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "project", own(project),
                "network", own(network),
                "number", 7,
                "title", own(title),
                "family", "COOPERATION",
                "lead", own(lead),
                "partners", List.of(),
                "territories", List.of(),
                "person", own("someone"),
                "on", "2026-11-24"));
        data.put(
                "countries",
                countries.stream()
                        .map(code -> Map.of("code", code, "basisPoints", 10_000 / countries.size()))
                        .toList());
        data.putAll(besides);
        return in.publish("projects.facts", type, "/projects/projects/" + own(project), data);
    }

    public FactsIn.Fact say(String type, String source, Object data) {
        return in.publish("membership.facts", type, "/membership/" + source, data);
    }

    private Map<String, Object> about(String application, String network, @Nullable String applicant) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "application", own(application), "network", own(network), "organisationName", "L’Altra Associazione"));
        if (applicant != null) {
            data.put("applicant", own(applicant));
        }
        return data;
    }
}
