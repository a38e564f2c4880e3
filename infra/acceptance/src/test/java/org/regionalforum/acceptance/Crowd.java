package org.regionalforum.acceptance;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Twenty people who join, decide and follow, whatever falls over meanwhile; what they were told is noted. */
final class Crowd {
    private static final int JOINING = 6;
    private static final int REGISTERING = 2;
    private static final int DECIDING = 6;
    private static final int FOLLOWING = 6;
    private static final String RAIL_STAFF = "staff.rail@example.org";
    private static final String RAIL = "/api/forum/networks/rail";

    /** What was acknowledged. */
    static final class Ledger {
        /** Names of organisations whose application was sent, by its id. */
        final Map<String, String> sent = new ConcurrentHashMap<>();
        /** Names of those that were admitted, by the application's id. */
        final Map<String, String> admitted = new ConcurrentHashMap<>();
        /** Titles of projects that were registered, by the project's id. */
        final Map<String, String> registered = new ConcurrentHashMap<>();
        /** Acknowledged votes, by ballot. */
        final Map<String, Integer> votes = new ConcurrentHashMap<>();
        /** Ballots whose close was acknowledged. */
        final Queue<String> closed = new ConcurrentLinkedQueue<>();
        /** Positions of the feed in the order in which each reader met them. */
        final List<List<Long>> read = new ArrayList<>();
        /** What no client expected. */
        final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    }

    private final Patient patient;
    private final List<DecidingTest.Seat> seats;
    private final String mark;
    private final Ledger ledger = new Ledger();
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean going = true;

    /** @param mark stands in every name and title of this run */
    Crowd(RunningForum forum, String mark, Duration thinks) {
        this.patient = new Patient(forum, thinks);
        this.seats = DecidingTest.seats();
        this.mark = mark;
    }

    Ledger ledger() {
        return ledger;
    }

    void begin() {
        for (int n = 0; n < JOINING; n++) {
            String person = "delegate" + (1 + n % 4) + "@example.org";
            start(() -> join(person));
        }
        for (int n = 0; n < REGISTERING; n++) {
            start(this::register);
        }
        for (int n = 0; n < DECIDING; n++) {
            start(this::decide);
        }
        for (int n = 0; n < FOLLOWING; n++) {
            List<Long> positions = new ArrayList<>();
            ledger.read.add(positions);
            start(() -> follow(positions));
        }
    }

    /** What somebody asked for in vain, and had to ask for again. */
    Collection<String> refusals() {
        return patient.refusals();
    }

    /** Everybody ends what was begun. */
    void end() throws InterruptedException {
        going = false;
        for (Thread client : clients) {
            client.join(Duration.ofMinutes(6));
            if (client.isAlive()) {
                ledger.surprises.add("somebody did not come to an end");
            }
        }
    }

    private void start(Runnable one) {
        clients.add(Thread.ofVirtual().start(() -> {
            try {
                while (going) {
                    one.run();
                }
            } catch (RuntimeException | AssertionError e) {
                ledger.surprises.add(e.toString());
            }
        }));
    }

    /** An organisation applies with its statute, staff admit it. */
    private void join(String person) {
        int number = numbers.incrementAndGet();
        String name = mark + " socio " + number;
        String id = DecidingTest.read(
                        patient.post(person, "/api/membership/networks/rail/applications", particulars(name, person)))
                .at("/application")
                .asString();
        String path = "/api/membership/applications/" + id;
        until(person, path, draft -> !draft.at("/documents").isEmpty(), tag -> upload(person, path, tag));
        until(
                person,
                path,
                sent -> !sent.at("/status").asString().equals("DRAFT"),
                tag -> patient.post(person, path + "/submission", "{}", "If-Match", tag));
        ledger.sent.put(id, name);
        until(
                RAIL_STAFF,
                path,
                decided -> decided.at("/status").asString().equals("ADMITTED"),
                tag -> patient.post(
                        RAIL_STAFF,
                        path + "/decision",
                        "{\"outcome\": \"ADMITTED\", \"act\": \"Verbale 1\", \"representative\": "
                                + "{\"name\": \"Anna Esempio\", \"appointment\": \"Verbale 2\"}}",
                        "If-Match",
                        tag));
        ledger.admitted.put(id, name);
    }

    /** A member writes down a project and registers it. */
    private void register() {
        int number = numbers.incrementAndGet();
        DecidingTest.Seat seat = seats.get(number % seats.size());
        String title = mark + " progetto " + number;
        String id = DecidingTest.read(patient.post(
                        seat.person(),
                        "/api/projects/networks/rail/projects",
                        ProjectSteps.body(new ProjectSteps.Seat(seat.organisation(), seat.person()), title, List.of())))
                .at("/project")
                .asString();
        String path = "/api/projects/projects/" + id;
        until(
                seat.person(),
                path,
                there -> !there.at("/status").asString().equals("DRAFT"),
                tag -> patient.post(seat.person(), path + "/registration", "{}", "If-Match", tag));
        ledger.registered.put(id, title);
        Patient.pause(Duration.ofSeconds(1));
    }

    /** Asks for a change of what is there, until it is as it should be: an answer may have been lost. */
    private void until(String person, String path, java.util.function.Predicate<JsonNode> done, Change change) {
        while (true) {
            HttpResponse<String> seen = patient.send(person, "GET", path, "");
            if (done.test(DecidingTest.read(seen))) {
                return;
            }
            HttpResponse<String> answer =
                    change.ask(seen.headers().firstValue("ETag").orElseThrow());
            if (answer.statusCode() >= 300 && answer.statusCode() != 412 && answer.statusCode() != 409) {
                throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
            }
        }
    }

    /** A change of the version that was seen. */
    @FunctionalInterface
    private interface Change {
        HttpResponse<String> ask(String tag);
    }

    private HttpResponse<String> upload(String person, String path, String tag) {
        String part = "--cut\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nSTATUTE\r\n"
                + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"statuto.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n\r\n--cut--\r\n";
        return patient.send(
                person,
                "POST",
                path + "/documents",
                part,
                "Content-Type",
                "multipart/form-data; boundary=cut",
                "If-Match",
                tag);
    }

    private String particulars(String name, String person) {
        return "{\"organisationName\": \"" + name + "\", \"taxCode\": \"" + taxCode(numbers.incrementAndGet())
                + "\", \"actorType\": \"NGO\", \"legalForm\": \"1.7.10\", \"seat\": {\"municipality\": \"Torino\"}, "
                + "\"contact\": {\"name\": \"Anna Esempio\", \"email\": \"" + person + "\"}}";
    }

    /** A number with the check digit of Italian tax codes, another one in each run. */
    private String taxCode(int number) {
        String ten = String.format(Locale.ROOT, "8%04d%05d", Math.floorMod(mark.hashCode(), 10_000), number);
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int digit = ten.charAt(i) - '0';
            int doubled = 2 * digit;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return ten + (10 - sum % 10) % 10;
    }

    /** A proposal, its support, a ballot, the votes, the close. */
    private void decide() {
        String title = mark + " " + UUID.randomUUID();
        DecidingTest.Seat author = seats.getFirst();
        String proposal = DecidingTest.read(patient.post(
                        author.person(),
                        RAIL + "/proposals",
                        "{\"organisation\": \"" + author.organisation() + "\", \"kind\": \"POSITION\", \"title\": \""
                                + title + "\", \"text\": \"La rete dichiara.\"}"))
                .at("/proposal")
                .asString();
        for (DecidingTest.Seat seat : seats.subList(1, seats.size())) {
            if (!patient.get("", "/api/forum/proposals/" + proposal)
                    .at("/status")
                    .asString()
                    .equals("OPEN")) {
                break;
            }
            HttpResponse<String> unused = patient.post(
                    seat.person(),
                    "/api/forum/proposals/" + proposal + "/supports",
                    "{\"organisation\": \"" + seat.organisation() + "\", \"version\": 1}");
        }
        String ballot = DecidingTest.read(patient.post(
                        RAIL_STAFF,
                        RAIL + "/ballots",
                        "{\"proposal\": \"" + proposal + "\", \"ruleSet\": \"network-ordinary\", \"closesAt\": \""
                                + Instant.now().plus(Duration.ofDays(300)) + "\"}"))
                .at("/ballot")
                .asString();
        while (!status(ballot).equals("OPEN")) {
            Patient.pause(Duration.ofMillis(200));
        }
        int taken = 0;
        for (DecidingTest.Seat seat : seats) {
            HttpResponse<String> answer = patient.send(
                    seat.person(),
                    "PUT",
                    "/api/forum/ballots/" + ballot + "/votes/" + seat.organisation(),
                    "{\"choice\": \"YES\"}",
                    "Content-Type",
                    "application/json");
            if (answer.statusCode() != 200) {
                throw new AssertionError("a vote: " + answer.statusCode() + " " + answer.body());
            }
            taken++;
        }
        ledger.votes.put(ballot, taken);
        until(
                RAIL_STAFF,
                "/api/forum/ballots/" + ballot,
                seen -> !seen.at("/status").asString().equals("OPEN"),
                tag -> patient.post(RAIL_STAFF, "/api/forum/ballots/" + ballot + "/close", "{}", "If-Match", tag));
        ledger.closed.add(ballot);
    }

    private String status(String ballot) {
        return patient.get("", "/api/forum/ballots/" + ballot).at("/status").asString();
    }

    /** Reads on from where the last answer ended, as an institution's program would. */
    private void follow(List<Long> positions) {
        readOn(positions);
        Patient.pause(Duration.ofMillis(400));
    }

    /** Reads until nothing more is there. */
    void readOn(List<Long> positions) {
        int before;
        do {
            before = positions.size();
            readNext(positions);
        } while (positions.size() > before);
    }

    private void readNext(List<Long> positions) {
        long last = positions.isEmpty() ? 0 : positions.getLast();
        patient.get("", RAIL + "/feed?limit=50&after=" + last)
                .at("/items")
                .forEach(item -> positions.add(item.at("/position").asLong()));
    }
}
