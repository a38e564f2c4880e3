package org.regionalforum.acceptance;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;

/** A client that asks again, with the same key, until somebody is there to answer. */
final class Patient {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration TOKEN_USED = Duration.ofSeconds(60);

    private final RunningForum forum;
    private final Duration thinks;
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    /** An access token and when it was got, in nanoseconds. */
    private record Token(String value, long got) {}

    /** @param thinks how long it waits before it asks */
    Patient(RunningForum forum, Duration thinks) {
        this.forum = forum;
        this.thinks = thinks;
    }

    /** A POST with a key of its own; the answer of a repeat is the answer of the first time. */
    HttpResponse<String> post(String person, String path, String body, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        all[headers.length + 2] = "Idempotency-Key";
        all[headers.length + 3] = UUID.randomUUID().toString();
        return send(person, "POST", path, body, all);
    }

    JsonNode get(String person, String path) {
        return DecidingTest.read(send(person, "GET", path, ""));
    }

    /** The first answer that is not about somebody being away. */
    HttpResponse<String> send(String person, String method, String path, String body, String... headers) {
        pause(thinks);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                HttpResponse<String> answer = forum.send(null, method, path, body, withToken(person, headers));
                int status = answer.statusCode();
                if (status == 401) {
                    tokens.remove(person);
                } else if (status < 500 && status != 429) {
                    return answer;
                }
                refusals.add(method + " " + path + ": " + status + " " + answer.body());
            } catch (RuntimeException away) {
                refusals.add(method + " " + path + ": " + away);
                if (System.nanoTime() > until) {
                    throw away;
                }
            }
            if (System.nanoTime() > until) {
                throw new AssertionError("Nobody answered " + method + " " + path);
            }
            pause(PAUSE);
        }
    }

    /** What was asked for in vain before somebody answered. */
    Collection<String> refusals() {
        return refusals;
    }

    private String[] withToken(String person, String... headers) {
        if (person.isEmpty()) {
            return headers;
        }
        Token token = tokens.compute(
                person,
                (who, known) -> known != null && System.nanoTime() - known.got() < TOKEN_USED.toNanos()
                        ? known
                        : new Token(forum.token(who), System.nanoTime()));
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + token.value();
        return all;
    }

    static void pause(Duration howLong) {
        try {
            Thread.sleep(howLong);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
