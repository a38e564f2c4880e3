package org.regionalforum.benchmark.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A network of any size as membership-service would state it: members with a delegate each, and the roll when it is asked for. */
public final class StatedNetwork {
    private static final String MEMBERSHIP = "org.regionalforum.membership.";
    private static final int PART = 500;

    private final String network;
    private final int members;
    private final Facts facts;

    public StatedNetwork(String network, int members, Facts facts) {
        this.network = network;
        this.members = members;
        this.facts = facts;
    }

    public String slug() {
        return network;
    }

    public int members() {
        return members;
    }

    public String staff() {
        return network + "-staff";
    }

    public String delegate(int number) {
        return network + "-delegate-" + number;
    }

    public static String organisation(int number) {
        return String.format(Locale.ROOT, "it-cf-%011d", number);
    }

    public void found() {
        facts.say(
                MEMBERSHIP + "network-founded.v1",
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
        facts.say(
                MEMBERSHIP + "staff-named.v1",
                "/membership/staff/" + network,
                Map.of("network", network, "person", staff()));
        facts.flush();
    }

    public void admit() {
        for (int number = 0; number < members; number++) {
            facts.say(
                    MEMBERSHIP + "member-admitted.v1",
                    "/membership/memberships/" + network + "-m" + number,
                    Map.of(
                            "membership",
                            network + "-m" + number,
                            "network",
                            network,
                            "organisation",
                            organisation(number),
                            "name",
                            name(number),
                            "actorType",
                            "NGO",
                            "standing",
                            "VOTING",
                            "since",
                            "2020-01-01"));
            facts.say(
                    MEMBERSHIP + "mandate-opened.v1",
                    "/membership/mandates/" + network + "-d" + number,
                    Map.of(
                            "mandate",
                            network + "-d" + number,
                            "network",
                            network,
                            "organisation",
                            organisation(number),
                            "organisationName",
                            name(number),
                            "person",
                            delegate(number),
                            "rank",
                            "FIRST",
                            "since",
                            "2020-01-01"));
        }
        facts.flush();
    }

    /** Answers the question who may vote, in as many parts as it takes. */
    public void stateRoll(String roll, String ballot) {
        List<Map<String, Object>> entries = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < members; number++) {
            entries.add(Map.of(
                    "organisation",
                    organisation(number),
                    "name",
                    name(number),
                    "actorType",
                    "NGO",
                    "weight",
                    1,
                    "standing",
                    "VOTING",
                    "entitled",
                    true,
                    "reason",
                    "MEMBER"));
            lines.append(organisation(number)).append("|NGO|1|VOTING|true|MEMBER\n");
        }
        String hash = sha256(lines.toString());
        int parts = (members + PART - 1) / PART;
        for (int part = 1; part <= parts; part++) {
            facts.say(
                    MEMBERSHIP + "roll-stated.v1",
                    "/membership/rolls/" + roll,
                    part,
                    Map.of(
                            "roll", roll,
                            "ballot", ballot,
                            "network", network,
                            "part", part,
                            "parts", parts,
                            "count", members,
                            "hash", hash,
                            "entries", entries.subList((part - 1) * PART, Math.min(part * PART, members))));
        }
        facts.flush();
    }

    private static String name(int number) {
        return "Organizzazione " + number;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every JDK has SHA-256", e);
        }
    }
}
