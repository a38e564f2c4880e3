package org.regionalforum.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.local.client.Answer;
import org.regionalforum.local.client.ForumApi;
import org.regionalforum.local.launch.Trouble;
import tools.jackson.databind.JsonNode;

/**
 * The deliberating part of the demo: delegates, rules, decisions on paper, a ballot that adopted, one that did not, an open one,
 * and a proposal that gathers support. Each step looks first whether it has been done.
 */
final class DemoForum {
    private static final String MEMBERSHIP = "/api/membership";
    private static final String FORUM = "/api/forum";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration OPEN_FOR = Duration.ofDays(14);
    private static final int VOTERS_OF_OPEN_BALLOT = 7;

    /** Gives a client for the person with an e-mail address. */
    @FunctionalInterface
    interface People {
        ForumApi as(String email) throws InterruptedException;
    }

    private final People people;
    private final Consumer<String> say;

    DemoForum(People people, Consumer<String> say) {
        this.people = people;
        this.say = say;
    }

    /** An organisation and the address of its delegate. */
    private record Seat(String organisation, String name, String delegate) {}

    /** @return who acts for which organisation */
    Map<String, String> fill(DemoForumData.Network network) throws InterruptedException {
        ForumApi staff = people.as(network.staff());
        List<Seat> seats = seats(network, staff);
        adoptRules(network, staff);
        recordDecisions(network, staff);
        ballot(network, staff, seats, network.adopted(), seats.size(), "YES");
        ballot(network, staff, seats, network.rejected(), seats.size(), "NO");
        ballot(network, staff, seats, network.open(), VOTERS_OF_OPEN_BALLOT, null);
        propose(network, seats, network.gathering(), 2);
        Map<String, String> delegates = new LinkedHashMap<>();
        seats.forEach(seat -> delegates.put(seat.organisation(), seat.delegate()));
        return delegates;
    }

    /** The first members of the network get a delegate each, on a written act; a person acts for several. */
    private List<Seat> seats(DemoForumData.Network network, ForumApi staff) throws InterruptedException {
        Map<String, String> held = held(network);
        JsonNode members = staff.get(MEMBERSHIP + "/networks/" + network.slug() + "/members?limit=200")
                .orTrouble("The members of " + network.slug())
                .body()
                .path("items");
        Map<String, String> names = new LinkedHashMap<>();
        int named = 0;
        for (JsonNode member : members) {
            String organisation = member.path("organisation").asString("");
            boolean votes = member.path("standing").asString("").equals("VOTING");
            if (names.size() < network.seats() && (votes || held.containsKey(organisation))) {
                String next = network.delegates()
                        .get(names.size() % network.delegates().size());
                String name = member.path("name").asString("");
                if (!held.containsKey(organisation)) {
                    named += appoint(network, staff, new Seat(organisation, name, next)) ? 1 : 0;
                }
                names.put(organisation, name);
            }
        }
        accept(network);
        if (named > 0) {
            say.accept("Demo: " + named + " organisations of " + network.slug() + " have a delegate.");
        }
        Map<String, String> now = held(network);
        return names.entrySet().stream()
                .filter(seat -> now.containsKey(seat.getKey()))
                .map(seat -> new Seat(seat.getKey(), seat.getValue(), Objects.requireNonNull(now.get(seat.getKey()))))
                .toList();
    }

    /** Who of the demo's people acts for which organisation already: members come and go between two times. */
    private Map<String, String> held(DemoForumData.Network network) throws InterruptedException {
        Map<String, String> held = new HashMap<>();
        for (String delegate : network.delegates()) {
            JsonNode mandates = people.as(delegate)
                    .get(MEMBERSHIP + "/mandates")
                    .orTrouble("The mandates of " + delegate)
                    .body()
                    .path("items");
            for (JsonNode mandate : mandates) {
                if (mandate.path("network").asString("").equals(network.slug())
                        && !mandate.path("status").asString("").equals("ENDED")) {
                    held.putIfAbsent(mandate.path("organisation").asString(""), delegate);
                }
            }
        }
        return held;
    }

    private static boolean appoint(DemoForumData.Network network, ForumApi staff, Seat seat)
            throws InterruptedException {
        String path = MEMBERSHIP + "/networks/" + network.slug() + "/members/" + seat.organisation() + "/mandates";
        JsonNode there = staff.get(path)
                .orTrouble("The mandates of " + seat.name())
                .body()
                .path("items");
        for (JsonNode mandate : there) {
            if (mandate.path("rank").asString("").equals("FIRST")
                    && !mandate.path("status").asString("").equals("ENDED")) {
                return false;
            }
        }
        staff.post(
                        path,
                        Map.of(
                                "email",
                                seat.delegate(),
                                "rank",
                                "FIRST",
                                "act",
                                "Nomina del 15 gennaio 2026, prot. 12"))
                .orTrouble("The delegate of " + seat.name());
        return true;
    }

    private void accept(DemoForumData.Network network) throws InterruptedException {
        for (String delegate : network.delegates()) {
            ForumApi person = people.as(delegate);
            JsonNode waiting = person.get(MEMBERSHIP + "/invitations")
                    .orTrouble("The invitations of " + delegate)
                    .body()
                    .path("items");
            for (JsonNode invitation : waiting) {
                person.post(
                                MEMBERSHIP + "/invitations/"
                                        + invitation.path("invitation").asString("") + "/acceptance",
                                Map.of())
                        .orTrouble("An acceptance of " + delegate);
            }
        }
    }

    private static void adoptRules(DemoForumData.Network network, ForumApi staff) throws InterruptedException {
        String path = FORUM + "/networks/" + network.slug() + "/rule-sets";
        Answer adopted = eventually(() -> staff.get(path), Answer::isOk, "The forum of " + network.slug());
        List<String> keys = new ArrayList<>();
        adopted.body()
                .path("items")
                .forEach(one -> keys.add(one.path("rules").path("key").asString("")));
        for (Map<String, Object> rules : network.rules()) {
            if (!keys.contains(String.valueOf(rules.get("preset")))) {
                eventually(() -> staff.post(path, rules), Answer::isOk, "The rules of " + network.slug());
            }
        }
    }

    private void recordDecisions(DemoForumData.Network network, ForumApi staff) throws InterruptedException {
        List<String> titles = titles(staff.get(FORUM + "/networks/" + network.slug() + "/resolutions?limit=200")
                .orTrouble("The register of " + network.slug()));
        for (Map<String, Object> decision : network.decisions()) {
            if (!titles.contains(String.valueOf(decision.get("title")))) {
                staff.post(FORUM + "/networks/" + network.slug() + "/decisions", decision)
                        .orTrouble("The decision on paper of " + network.slug());
                say.accept("Demo: " + network.slug() + " recorded \"" + decision.get("title") + "\".");
            }
        }
    }

    /** A proposal of the first organisation, supported by the next ones. */
    private JsonNode propose(
            DemoForumData.Network network, List<Seat> seats, Map<String, Object> proposal, int supporters)
            throws InterruptedException {
        String path = FORUM + "/networks/" + network.slug() + "/proposals";
        Seat author = seats.getFirst();
        for (JsonNode there : people.as(author.delegate())
                .get(path + "?limit=200")
                .orTrouble("The proposals of " + network.slug())
                .body()
                .path("items")) {
            if (there.path("title").asString("").equals(proposal.get("title"))) {
                return there;
            }
        }
        Map<String, Object> body = new LinkedHashMap<>(proposal);
        body.put("organisation", author.organisation());
        ForumApi opener = people.as(author.delegate());
        JsonNode opened = eventually(() -> opener.post(path, body), Answer::isOk, "A proposal of " + network.slug())
                .body();
        String code = opened.path("proposal").asString("");
        for (Seat seat : seats.subList(1, supporters)) {
            ForumApi supporter = people.as(seat.delegate());
            eventually(
                    () -> supporter.post(
                            FORUM + "/proposals/" + code + "/supports",
                            Map.of("organisation", seat.organisation(), "version", 1)),
                    answer -> answer.isOk() || answer.status() == 409,
                    "The support of " + seat.name());
        }
        say.accept("Demo: " + network.slug() + " proposes \"" + proposal.get("title") + "\".");
        return opened;
    }

    /**
     * A ballot on a proposal.
     *
     * @param voters how many of the seats vote
     * @param majority what most vote; null: yes, and the ballot stays open
     */
    private void ballot(
            DemoForumData.Network network,
            ForumApi staff,
            List<Seat> seats,
            Map<String, Object> proposal,
            int voters,
            @Nullable String majority)
            throws InterruptedException {
        String title = String.valueOf(proposal.get("title"));
        String ballots = FORUM + "/networks/" + network.slug() + "/ballots";
        JsonNode there = ballotOn(staff, ballots, title);
        String code = there == null ? "" : there.path("ballot").asString("");
        if (there == null) {
            String of = propose(network, seats, proposal, network.support())
                    .path("proposal")
                    .asString("");
            code = staff.post(
                            ballots,
                            Map.of(
                                    "proposal", of,
                                    "ruleSet", network.ruleSet(),
                                    "closesAt", Instant.now().plus(OPEN_FOR).toString()))
                    .orTrouble("The ballot \"" + title + "\"")
                    .body()
                    .path("ballot")
                    .asString("");
        } else if (majority == null || there.path("status").asString("").equals("CLOSED")) {
            return;
        }
        String path = FORUM + "/ballots/" + code;
        eventually(() -> staff.get(path), answer -> isOpen(answer.body()), "The opening of \"" + title + "\"");
        for (int seat = 0; seat < voters; seat++) {
            String choice = seat % 5 == 4 ? "ABSTAIN" : seat % 4 == 3 ? "NO".equals(majority) ? "YES" : "NO" : majority;
            vote(path, seats.get(seat), choice == null ? "YES" : choice);
        }
        if (majority != null) {
            String tag =
                    staff.get(path).orTrouble("The ballot \"" + title + "\"").etag();
            staff.post(path + "/close", Map.of(), tag).orTrouble("The close of \"" + title + "\"");
        }
        say.accept("Demo: " + network.slug() + " voted on \"" + title + "\".");
    }

    private void vote(String ballot, Seat seat, String choice) throws InterruptedException {
        ForumApi delegate = people.as(seat.delegate());
        eventually(
                () -> delegate.put(ballot + "/votes/" + seat.organisation(), Map.of("choice", choice)),
                answer -> answer.isOk() || answer.status() == 409,
                "The vote of " + seat.name());
    }

    private static @Nullable JsonNode ballotOn(ForumApi staff, String ballots, String title)
            throws InterruptedException {
        for (JsonNode ballot : staff.get(ballots + "?limit=200")
                .orTrouble("The ballots")
                .body()
                .path("items")) {
            if (ballot.path("title").asString("").equals(title)
                    && !ballot.path("status").asString("").equals("CANCELLED")) {
                return ballot;
            }
        }
        return null;
    }

    private static boolean isOpen(JsonNode ballot) {
        return ballot.path("status").asString("").equals("OPEN");
    }

    private static List<String> titles(Answer list) {
        List<String> titles = new ArrayList<>();
        list.body().path("items").forEach(one -> titles.add(one.path("title").asString("")));
        return titles;
    }

    @FunctionalInterface
    interface Asking {
        Answer ask() throws InterruptedException;
    }

    /** What one service decided is known to the next a moment later: asks again until the answer is as wanted. */
    static Answer eventually(Asking asking, Predicate<Answer> wanted, String what) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = asking.ask();
        while (!wanted.test(answer)) {
            if (System.nanoTime() > until) {
                answer.orTrouble(what);
                throw new Trouble(what + ": did not come about in " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(Duration.ofMillis(200));
            answer = asking.ask();
        }
        return answer;
    }
}
