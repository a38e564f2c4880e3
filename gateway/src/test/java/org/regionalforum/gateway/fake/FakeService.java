package org.regionalforum.gateway.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service that remembers every request and answers with its own name, unless told otherwise for a path. */
public final class FakeService implements AutoCloseable {

    /** One request as it arrived; header names in lower case. */
    public record Received(String method, String target, Map<String, List<String>> headers, byte[] body) {

        public Optional<String> header(String name) {
            List<String> values = headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of());
            return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final String name;
    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int port;

    public FakeService(String name) {
        this.name = name;
        this.server = listen(0);
        this.port = server.getAddress().getPort();
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    public void on(String path, HttpHandler handler) {
        handlers.put(path, handler);
    }

    /** Answers this path with a status and a text. */
    public void on(String path, int status, String body) {
        on(path, exchange -> answer(exchange, status, "text/plain", body));
    }

    /** The last request to this path, whatever its query. */
    public Received last(String path) {
        List<Received> there = all(path);
        if (there.isEmpty()) {
            throw new AssertionError(name + " was not asked for " + path);
        }
        return there.getLast();
    }

    public List<Received> all(String path) {
        return received.stream()
                .filter(request ->
                        request.target().equals(path) || request.target().startsWith(path + "?"))
                .toList();
    }

    public void stop() {
        server.stop(0);
    }

    public void startAgain() {
        server = listen(port);
    }

    @Override
    public void close() {
        stop();
    }

    public static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private HttpServer listen(int at) {
        try {
            HttpServer listening =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), at), 100);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", this::handle);
            listening.start();
            return listening;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((header, values) ->
                        headers.put(header.toLowerCase(java.util.Locale.ROOT), new ArrayList<>(values)));
        byte[] body = exchange.getRequestBody().readAllBytes();
        received.add(new Received(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        HttpHandler handler = handlers.get(exchange.getRequestURI().getPath());
        if (handler != null) {
            handler.handle(exchange);
        } else {
            answer(exchange, 200, "text/plain", name);
        }
    }
}
