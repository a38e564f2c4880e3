package org.regionalforum.acceptance;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Takes the spans that every process exports (OTLP over HTTP), as Jaeger or Tempo would; keeps them while somebody listens. */
final class SpanSink {
    private final Map<String, Span> spans = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile boolean listening;

    /** One step of a trace; the parent is empty at its beginning. */
    record Span(String trace, String id, String parent, String service, String name) {
        @Override
        public String toString() {
            return service + ": " + name;
        }
    }

    private SpanSink(HttpServer server) {
        this.server = server;
    }

    static SpanSink start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SpanSink sink = new SpanSink(server);
            server.createContext("/v1/traces", sink::take);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return sink;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1/traces";
    }

    void listen(boolean on) {
        listening = on;
        spans.clear();
    }

    /** From the beginning of its trace to the span with this name, each below the one before; empty while any is missing. */
    List<Span> wayTo(String trace, String name) {
        List<Span> way = new ArrayList<>();
        Span at = spans.values().stream()
                .filter(span -> span.trace().equals(trace) && span.name().equals(name))
                .findFirst()
                .orElse(null);
        while (at != null) {
            way.addFirst(at);
            if (at.parent().isEmpty()) {
                return way;
            }
            at = above(at);
        }
        return List.of();
    }

    private @Nullable Span above(Span span) {
        return spans.get(span.parent());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (listening) {
                ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().forEach(this::keep);
            }
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void keep(ResourceSpans of) {
        String service = of.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
        of.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new Span(
                        hex(span.getTraceId()),
                        hex(span.getSpanId()),
                        hex(span.getParentSpanId()),
                        service,
                        span.getName()))
                .forEach(span -> spans.put(span.id(), span));
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
