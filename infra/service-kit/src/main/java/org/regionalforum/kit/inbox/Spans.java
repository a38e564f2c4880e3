package org.regionalforum.kit.inbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.cause.Cause;

/** Gives the handling of a fact a span of its own in the trace that the fact brings along. */
final class Spans {
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final int SAMPLED = 1;

    private final @Nullable Tracer tracer;

    Spans(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    static Spans none() {
        return new Spans(null);
    }

    void run(Step step, Runnable action) {
        Cause cause = step.cause();
        Matcher trace = TRACEPARENT.matcher(cause.traceparent() == null ? "" : cause.traceparent());
        if (tracer == null || !trace.matches()) {
            cause.run(action);
            return;
        }
        Span span = tracer.spanBuilder()
                .setParent(parent(tracer, trace))
                .kind(Span.Kind.CONSUMER)
                .name("handle " + step.received().type())
                .start();
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            new Cause(cause.correlationId(), cause.causationId(), Cause.traceparent(span.context())).run(action);
        } catch (RuntimeException e) {
            span.error(e);
            throw e;
        } finally {
            span.end();
        }
    }

    private static TraceContext parent(Tracer tracer, Matcher trace) {
        return tracer.traceContextBuilder()
                .traceId(trace.group(1))
                .spanId(trace.group(2))
                .sampled((Integer.parseInt(trace.group(3), 16) & SAMPLED) == SAMPLED)
                .build();
    }
}
