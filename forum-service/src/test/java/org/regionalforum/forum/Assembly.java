package org.regionalforum.forum;

import static org.awaitility.Awaitility.await;
import static org.regionalforum.forum.Person.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.mandate.Acting;
import org.regionalforum.forum.member.Members;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.PublishedFact;
import org.regionalforum.kit.test.PublishedFacts;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A network as membership-service would state it: members with their delegates, and the roll when it is asked for. */
public final class Assembly {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String network;
    private final FactsIn in;
    private final PublishedFacts published;
    private final MockMvcTester web;
    private final Members members;
    private final Acting acting;
    private final List<Map<String, Object>> roll = new ArrayList<>();

    Assembly(String network, MockMvcTester web, FactsIn in, PublishedFacts published, Members members, Acting acting) {
        this.network = network;
        this.web = web;
        this.in = in;
        this.published = published;
        this.members = members;
        this.acting = acting;
        in.publish(
                "membership.facts",
                "network-founded",
                "/membership/networks/" + network,
                Map.of(
                        "network",
                        network,
                        "name",
                        "Rete " + network,
                        "shortName",
                        network.toUpperCase(Locale.ROOT),
                        "founded",
                        1997,
                        "preset",
                        "THIRD_SECTOR_CODE",
                        "territory",
                        "Piemonte"));
        in.publish(
                "membership.facts",
                "staff-named",
                "/membership/staff/" + network,
                Map.of("network", network, "person", staffName()));
    }

    public static String organisation(int number) {
        return String.format(Locale.ROOT, "it-cf-%011d", number);
    }

    /** The person who is delegate of a member. */
    public String delegateName(int number) {
        return network + "-delegate" + number;
    }

    public String staffName() {
        return network + "-staff";
    }

    public Person delegate(int number) {
        return Person.called(web, delegateName(number));
    }

    public Person staff() {
        return Person.called(web, staffName());
    }

    /** Members that may vote, with a delegate each, numbered from 1. */
    public Assembly members(String... actorTypes) {
        for (int number = 1; number <= actorTypes.length; number++) {
            member(number, actorTypes[number - 1]);
        }
        return this;
    }

    /** A member that may vote, with a delegate. */
    public Assembly member(int number, String actorType) {
        return member(number, actorType, "VOTING", "MEMBER");
    }

    public Assembly member(int number, String actorType, String standing, String reason) {
        String organisation = organisation(number);
        String membership = network + "-m" + number;
        in.publish(
                "membership.facts",
                "member-admitted",
                "/membership/memberships/" + membership,
                Map.of(
                        "membership", membership,
                        "network", network,
                        "organisation", organisation,
                        "name", "Organizzazione " + number,
                        "actorType", actorType,
                        "standing", standing,
                        "since", "2020-01-01"));
        mandate(network + "-d" + number, number, delegateName(number), "FIRST");
        roll.add(Map.of(
                "organisation", organisation,
                "name", "Organizzazione " + number,
                "actorType", actorType,
                "weight", 1,
                "standing", standing,
                "entitled", reason.equals("MEMBER"),
                "reason", reason));
        return this;
    }

    public Assembly mandate(String mandate, int number, String person, String rank) {
        in.publish(
                "membership.facts",
                "mandate-opened",
                "/membership/mandates/" + mandate,
                Map.of(
                        "mandate", mandate,
                        "network", network,
                        "organisation", organisation(number),
                        "organisationName", "Organizzazione " + number,
                        "person", person,
                        "rank", rank,
                        "since", "2020-01-01"));
        return this;
    }

    public void endMandate(String mandate, int number, String person) {
        in.publish(
                "membership.facts",
                "mandate-ended",
                "/membership/mandates/" + mandate,
                Map.of(
                        "mandate",
                        mandate,
                        "network",
                        network,
                        "organisation",
                        organisation(number),
                        "organisationName",
                        "Organizzazione " + number,
                        "person",
                        person,
                        "rank",
                        "FIRST",
                        "on",
                        LocalDate.now().toString(),
                        "cause",
                        "ENDED"));
    }

    /** Waits until the service knows everybody. */
    public Assembly known() {
        await().atMost(PATIENCE)
                .until(() -> members.network(network).isPresent() && acting.keeps(actor(staffName()), network));
        for (Map<String, Object> entry : roll) {
            String organisation = Objects.toString(entry.get("organisation"));
            await().atMost(PATIENCE)
                    .until(() -> members.member(network, organisation, LocalDate.now())
                                    .isPresent()
                            && !acting.holders(network, organisation, LocalDate.now())
                                    .isEmpty());
        }
        return this;
    }

    public static Actor actor(String person) {
        return new Actor(person, person, person + "@example.org", true, false, null, Locale.ITALIAN);
    }

    /** A rule set of the network, taken over from a preset. */
    public void adopts(String preset, String more) {
        json(staff().post(
                        "/networks/" + network + "/rule-sets",
                        "{\"preset\": \"" + preset + "\", \"adoptedBy\": \"Statuto, art. 12\", "
                                + "\"withoutMeetingBy\": \"Regolamento, art. 4\"" + more + "}"));
    }

    /** A proposal of the first member; supported by the others until it is on the agenda. */
    public String onAgenda(String title, int... supporters) {
        String proposal = json(delegate(1)
                        .post(
                                "/networks/" + network + "/proposals",
                                "{\"organisation\": \"" + organisation(1) + "\", \"kind\": \"POSITION\", \"title\": \""
                                        + title + "\", \"text\": \"# Testo\\n\\nLa rete chiede.\"}"))
                .at("/proposal")
                .asString();
        for (int supporter : supporters) {
            json(delegate(supporter)
                    .post(
                            "/proposals/" + proposal + "/supports",
                            "{\"organisation\": \"" + organisation(supporter) + "\", \"version\": 1}"));
        }
        return proposal;
    }

    /** Announces a ballot that opens at once, and states the roll. */
    public String opened(String proposal, String ruleSet, Instant closesAt) {
        String ballot = announced(proposal, ruleSet, null, closesAt);
        stateRoll(ballot);
        awaitOpen(ballot);
        return ballot;
    }

    public String announced(String proposal, String ruleSet, @Nullable Instant opensAt, Instant closesAt) {
        return json(staff().post(
                                "/networks/" + network + "/ballots",
                                "{\"proposal\": \"" + proposal + "\", \"ruleSet\": \"" + ruleSet + "\""
                                        + (opensAt == null ? "" : ", \"opensAt\": \"" + opensAt + "\"")
                                        + ", \"closesAt\": \""
                                        + closesAt + "\"}"))
                .at("/ballot")
                .asString();
    }

    /** Answers the service's question who may vote. */
    public void stateRoll(String ballot) {
        PublishedFact asked = published.await(
                "forum.facts", "roll-requested", fact -> fact.text("ballot").equals(ballot));
        in.publish(
                "membership.facts",
                "roll-stated",
                "/membership/rolls/" + asked.text("roll"),
                Map.of(
                        "roll",
                        asked.text("roll"),
                        "ballot",
                        ballot,
                        "network",
                        network,
                        "part",
                        1,
                        "parts",
                        1,
                        "count",
                        roll.size(),
                        "hash",
                        hash(),
                        "entries",
                        sorted()));
    }

    /** The first members vote, all alike. */
    public void vote(String ballot, int members, String choice) {
        for (int member = 1; member <= members; member++) {
            json(delegate(member).vote(ballot, organisation(member), choice, null));
        }
    }

    /** Staff close it before its time; returns once it is counted. */
    public void close(String ballot) {
        String version = Person.tag(staff().get("/ballots/" + ballot));
        json(staff().post("/ballots/" + ballot + "/close", version, ""));
        awaitClosed(ballot);
    }

    public void awaitOpen(String ballot) {
        await().atMost(PATIENCE).until(() -> status(ballot).equals("OPEN"));
    }

    public void awaitClosed(String ballot) {
        await().atMost(PATIENCE).until(() -> status(ballot).equals("CLOSED"));
    }

    public String status(String ballot) {
        return json(Person.nobody(web).get("/ballots/" + ballot)).at("/status").asString();
    }

    private List<Map<String, Object>> sorted() {
        return roll.stream()
                .sorted((a, b) ->
                        Objects.toString(a.get("organisation")).compareTo(Objects.toString(b.get("organisation"))))
                .toList();
    }

    private String hash() {
        StringBuilder lines = new StringBuilder();
        for (Map<String, Object> e : sorted()) {
            lines.append(e.get("organisation"))
                    .append('|')
                    .append(e.get("actorType"))
                    .append('|');
            lines.append(e.get("weight")).append('|').append(e.get("standing")).append('|');
            lines.append(e.get("entitled")).append('|').append(e.get("reason")).append('\n');
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
