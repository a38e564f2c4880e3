package org.regionalforum.benchmark.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.regionalforum.benchmark.load.Clients;
import org.regionalforum.benchmark.load.Percentiles;
import org.regionalforum.benchmark.report.Bar;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.stage.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A thousand people at once on the whole platform with its demo network: each asks for something every twenty seconds, whether or
 * not the answer before came (an open model), nine times of ten to read. A request's time runs from when it was due, so that
 * one that waited for its turn shows. Before that, how many people sign in within a second.
 */
public final class PeopleBenchmark {
    private static final int PEOPLE = 1_000;
    private static final Duration THINKS = Duration.ofSeconds(20);
    private static final Duration TOKEN_USED = Duration.ofMinutes(2);
    private static final int WRITES_OF_TEN = 1;
    private static final int SIGNING_IN = 4;
    private static final double KIB_PER_MIB = 1024;
    private static final String PASSWORD = "cooperazione-2026";
    private static final List<String> PAGES = List.of(
            "/",
            "/networks/cop",
            "/networks/rail",
            "/projects",
            "/networks/cop/projects",
            "/forum/rail",
            "/forum/cop",
            "/api/membership/networks/cop/members?limit=50",
            "/api/membership/networks/rail/counts?asOf=2015-09-30",
            "/api/forum/networks/rail/feed?limit=20",
            "/api/forum/networks/cop/resolutions?limit=20",
            "/api/projects/networks/cop/projects?limit=20");
    private static final List<String> OWN_PAGES =
            List.of("/mine", "/inbox", "/api/notifications/inbox", "/api/membership/mandates");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Repository repository;
    private final Path scratch;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /** An access token and when it was got, in nanoseconds. */
    private record Token(String value, long got) {}

    /** An organisation that a delegate acts for. */
    private record Seat(String person, String network, String organisation) {}

    public PeopleBenchmark(Repository repository, Path scratch) {
        this.repository = repository;
        this.scratch = scratch;
    }

    public List<Figure> run(boolean full) throws IOException, InterruptedException {
        LocalPlatform platform = new LocalPlatform(
                repository,
                scratch,
                "people",
                Map.of(
                        "FORUM_LIMIT_ENABLED", "false", // a thousand people share one address here
                        "FORUM_JVM_FLAGS", "")); // as where it runs for long
        double unused = platform.start();
        try {
            int signIns = full ? 200 : 8;
            double rate = Clients.share(SIGNING_IN, signIns, number -> signIn(platform, 1 + number % 8));
            List<Seat> seats = seats(platform);
            if (full) {
                Outcome warmUp = people(platform, seats, Duration.ofMinutes(2));
                System.err.printf("         warmed up by %d requests%n", warmUp.nanos().length);
            }
            Outcome outcome = people(platform, seats, full ? Duration.ofMinutes(10) : Duration.ofSeconds(20));
            JsonNode status = platform.status();
            String store = "durable";
            List<Figure> figures = new ArrayList<>();
            figures.add(Figure.alone("people who sign in, through to their page", store, "1/s", rate, new Bar.None()));
            figures.add(Figure.alone(
                    PEOPLE + " people: requests answered",
                    store,
                    "1/s",
                    outcome.nanos().length / (double) outcome.seconds(),
                    new Bar.None()));
            figures.add(Figure.alone(
                    PEOPLE + " people: refused or failed",
                    store,
                    "",
                    outcome.failures().size(),
                    new Bar.UpTo(0)));
            Percentiles times = new Percentiles(outcome.nanos());
            for (int percent : new int[] {50, 99}) {
                figures.add(Figure.alone(
                        PEOPLE + " people: p" + percent, store, "ms", times.millis(percent), new Bar.None()));
            }
            figures.add(Figure.alone(
                    PEOPLE + " people: memory (PSS) together",
                    store,
                    "MiB",
                    status.get("memoryKib").asLong() / KIB_PER_MIB,
                    new Bar.None()));
            for (JsonNode part : status.get("parts")) {
                figures.add(Figure.alone(
                        PEOPLE + " people: memory of " + part.get("name").asString(),
                        store,
                        "MiB",
                        part.get("memoryKib").asLong() / KIB_PER_MIB,
                        new Bar.None()));
            }
            outcome.failures().stream().limit(5).forEach(failure -> System.err.println("         " + failure));
            return figures;
        } finally {
            platform.stop();
        }
    }

    /**
     * What came of it.
     *
     * @param nanos from when each request was due until its answer was there
     */
    private record Outcome(long[] nanos, Queue<String> failures, long seconds) {}

    private Outcome people(LocalPlatform platform, List<Seat> seats, Duration length) throws InterruptedException {
        Queue<Long> taken = new ConcurrentLinkedQueue<>();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        List<Thread> people = new ArrayList<>();
        long begin = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        for (int person = 0; person < PEOPLE; person++) {
            Random chance = new Random(person);
            long first = begin + (long) (chance.nextDouble() * THINKS.toNanos());
            Seat seat = seats.get(person % seats.size());
            people.add(Thread.startVirtualThread(() -> {
                for (long due = first; due < begin + length.toNanos(); due += THINKS.toNanos()) {
                    pauseUntil(due);
                    long at = due;
                    // Whoever still waits for an answer asks for the next thing on time all the same.
                    Thread unawaited = Thread.startVirtualThread(() -> {
                        ask(platform, seat, chance.nextInt(), failures);
                        taken.add(System.nanoTime() - at);
                    });
                }
            }));
        }
        for (Thread person : people) {
            person.join();
        }
        Thread.sleep(Duration.ofSeconds(10));
        return new Outcome(taken.stream().mapToLong(Long::longValue).toArray(), failures, length.toSeconds());
    }

    private void ask(LocalPlatform platform, Seat seat, int dice, Queue<String> failures) {
        HttpRequest request = null;
        try {
            request = request(platform, seat, new Random(dice));
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                failures.add(request.method() + " " + request.uri() + ": " + status);
            }
        } catch (IOException e) {
            failures.add((request == null ? "a token" : request.method() + " " + request.uri()) + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(LocalPlatform platform, Seat seat, Random dice)
            throws IOException, InterruptedException {
        if (dice.nextInt(10) < WRITES_OF_TEN) {
            return write(platform, seat, dice);
        }
        boolean own = dice.nextInt(4) == 0;
        List<String> from = own ? OWN_PAGES : PAGES;
        HttpRequest.Builder read = to(platform, from.get(dice.nextInt(from.size())));
        if (own) {
            read.header("Authorization", "Bearer " + token(platform, seat.person()));
        }
        return read.build();
    }

    /** A proposal, a draft of a project or a draft of an application. */
    private HttpRequest write(LocalPlatform platform, Seat seat, Random dice) throws IOException, InterruptedException {
        int number = numbers.incrementAndGet();
        String network = seat.network();
        String path;
        String body;
        switch (dice.nextInt(3)) {
            case 0 -> {
                path = "/api/forum/networks/" + network + "/proposals";
                body = "{\"organisation\": \"" + seat.organisation() + "\", \"kind\": \"POSITION\", \"title\": "
                        + "\"Proposta " + number + "\", \"text\": \"La rete chiede.\"}";
            }
            case 1 -> {
                path = "/api/projects/networks/" + network + "/projects";
                body = "{\"organisation\": \"" + seat.organisation() + "\", \"description\": {\"title\": \"Bozza "
                        + number + "\"}}";
            }
            default -> {
                path = "/api/membership/networks/" + network + "/applications";
                body = "{\"organisationName\": \"Ente " + number + "\", \"taxCode\": \"" + taxCode(number)
                        + "\", \"actorType\": \"NGO\", \"legalForm\": \"1.7.10\", \"seat\": {\"municipality\": "
                        + "\"Torino\"}, \"contact\": {\"name\": \"Anna Esempio\", \"email\": \""
                        + seat.person() + "\"}}";
            }
        }
        return to(platform, path)
                .header("Authorization", "Bearer " + token(platform, seat.person()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "people-" + number)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** With the check digit that tax codes of Italian bodies have. */
    private static String taxCode(int number) {
        String ten = String.format(Locale.ROOT, "85%08d", number);
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int digit = ten.charAt(i) - '0';
            int doubled = 2 * digit;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return ten + (10 - sum % 10) % 10;
    }

    private List<Seat> seats(LocalPlatform platform) throws IOException, InterruptedException {
        List<Seat> seats = new ArrayList<>();
        for (int person = 1; person <= 8; person++) {
            String email = delegate(person);
            HttpResponse<String> answer = client.send(
                    to(platform, "/api/membership/mandates")
                            .header("Authorization", "Bearer " + token(platform, email))
                            .build(),
                    BodyHandlers.ofString());
            for (JsonNode mandate : JSON.readTree(answer.body()).at("/items")) {
                seats.add(new Seat(
                        email,
                        mandate.at("/network").asString(),
                        mandate.at("/organisation").asString()));
            }
        }
        return seats;
    }

    private String token(LocalPlatform platform, String email) throws IOException, InterruptedException {
        Token known = tokens.get(email);
        if (known != null && System.nanoTime() - known.got() < TOKEN_USED.toNanos()) {
            return known.value();
        }
        String key =
                Files.readString(platform.data().resolve("secrets/local-key")).strip();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + (platform.port() + 1) + "/local/token"))
                .header("X-Local-Key", key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("email=" + encoded(email)))
                .build();
        String token = JSON.readTree(
                        client.send(request, BodyHandlers.ofString()).body())
                .at("/access_token")
                .asString();
        tokens.put(email, new Token(token, System.nanoTime()));
        return token;
    }

    /** As a browser does it: from the gateway to the identity provider, and back to the page that was asked for. */
    private static void signIn(LocalPlatform platform, int person) {
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build()) {
            HttpResponse<String> form = browser.send(
                    to(platform, "/login?back=/inbox")
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
            HttpResponse<String> in = browser.send(
                    HttpRequest.newBuilder(form.uri())
                            .header("Accept", "text/html")
                            .header("Sec-Fetch-Site", "same-origin")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(
                                    "email=" + encoded(delegate(person)) + "&password=" + PASSWORD))
                            .build(),
                    BodyHandlers.ofString());
            if (in.statusCode() != 200 || !in.uri().getPath().equals("/inbox")) {
                throw new IllegalStateException("Not signed in: " + in.statusCode() + " at " + in.uri());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder to(LocalPlatform platform, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + platform.port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    private static String delegate(int number) {
        return "delegate" + number + "@example.org";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void pauseUntil(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, nanos - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
