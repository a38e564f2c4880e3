package org.regionalforum.notification;

import java.util.HashMap;
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
