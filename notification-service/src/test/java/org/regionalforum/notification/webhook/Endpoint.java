package org.regionalforum.notification.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A system outside that answers as a test asks: the queued answers in turn, the last one for ever. */
final class Endpoint implements AutoCloseable {
    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Deque<Reply> replies = new ArrayDeque<>();

    /** What came in. */
    record Heard(String id, String timestamp, String signature, String contentType, String body) {}

    /** How to answer. */
    interface Reply {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    Endpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    static Reply status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    /** Asks to come back after so long. */
    static Reply busy(String retryAfter) {
        return exchange -> {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
            exchange.sendResponseHeaders(503, -1);
        };
    }

    static Reply redirectTo(String address) {
        return exchange -> {
            exchange.getResponseHeaders().add("Location", address);
            exchange.sendResponseHeaders(307, -1);
        };
    }

    /** Says nothing for so long. */
    static Reply silentFor(long millis) {
        return exchange -> {
            Thread.sleep(millis);
            exchange.sendResponseHeaders(200, -1);
        };
    }

    /** Keeps saying a little, so that no single read takes long. */
    static Reply dripping() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 200; i++) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                Thread.sleep(50);
            }
        };
    }

    static Reply endless() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[8192];
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 100_000; i++) {
                    out.write(much);
                }
            }
        };
    }

    synchronized Endpoint answers(Reply... next) {
        replies.clear();
        replies.addAll(List.of(next));
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    List<Heard> heard() {
        return heard;
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Heard(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    body));
            next().to(exchange);
        } catch (IOException e) {
            // the caller went away
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Reply next() {
        Reply reply = replies.size() > 1 ? replies.poll() : replies.peek();
        return reply == null ? status(204) : reply;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
