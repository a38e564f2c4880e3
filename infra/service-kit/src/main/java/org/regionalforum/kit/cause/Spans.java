package org.regionalforum.kit.cause;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives the platform's own steps, which no library records, a span each in the trace of what set them off: a write, a fact on its
 * way to the broker, the handling of a fact, a mail. A trace that is not sampled costs nothing here.
 */
public final class Spans {
    private static final Pattern SAMPLED = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f][13579bdf]");

    private final @Nullable Tracer tracer;

    public Spans(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    /** Records nothing. */
    public static Spans none() {
        return new Spans(null);
    }

    /** Runs an action in a span below the current cause; what the action sets off stands below that span. */
    public void run(String name, Span.Kind kind, Runnable action) {
        boolean unused = call(name, kind, () -> {
            action.run();
            return true;
        });
    }

    /** The same, for what has a result. */
    public <T extends @Nullable Object, X extends Throwable> T call(
            String name, Span.Kind kind, ScopedValue.CallableOp<T, X> action) throws X {
        if (!Cause.known()) {
            return action.call();
        }
        Cause cause = Cause.current();
        Optional<Span> begun = begin(name, kind, cause.traceparent());
        return begun.isEmpty() ? action.call() : within(begun.get(), cause, action);
    }

    /** Begins a span that the caller ends; empty where nothing is traced. */
    public Optional<Span> begin(String name, Span.Kind kind, @Nullable String traceparent) {
        if (tracer == null || traceparent == null) {
            return Optional.empty();
        }
        Matcher parent = SAMPLED.matcher(traceparent);
        return parent.matches()
                ? Optional.of(tracer.spanBuilder()
                        .setParent(context(tracer, parent))
                        .kind(kind)
                        .name(name)
                        .start())
                : Optional.empty();
    }

    private <T extends @Nullable Object, X extends Throwable> T within(
            Span span, Cause cause, ScopedValue.CallableOp<T, X> action) throws X {
        try (Tracer.SpanInScope _ = Objects.requireNonNull(tracer).withSpan(span)) {
            return new Cause(cause.correlationId(), cause.causationId(), Cause.traceparent(span.context()))
                    .call(action);
        } catch (Throwable e) {
            failed(span, e);
            throw e;
        } finally {
            span.end();
        }
    }

    /** Notes what kind of failure it was and not its words, which may name a person or hold an address. */
    public static void failed(Span span, Throwable failure) {
        String kind = failure.getClass().getName();
        span.tag("error.type", kind);
        span.error(new Kind(kind));
    }

    /** Says what kind of failure it was, and nothing else of it. */
    private static final class Kind extends RuntimeException {
        Kind(String name) {
            super(name, null, false, false);
        }
    }

    private static TraceContext context(Tracer tracer, Matcher parent) {
        return tracer.traceContextBuilder()
                .traceId(parent.group(1))
                .spanId(parent.group(2))
                .sampled(true)
                .build();
    }
}
