package org.regionalforum.kit.cause;

import io.micrometer.tracing.TraceContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something is being done now.
 *
 * @param correlationId the same for everything that one request set off
 * @param causationId id of the fact being handled, null in a request
 * @param traceparent W3C trace context, null where nothing is traced
 */
public record Cause(
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {
    private static final ScopedValue<Cause> CURRENT = ScopedValue.newInstance();

    /** The cause in whose scope the caller runs, or a fresh one. */
    public static Cause current() {
        return CURRENT.isBound() ? CURRENT.get() : new Cause(UUID.randomUUID().toString(), null, null);
    }

    /** Whether a request or a fact is being handled: what is done otherwise, by a timer, has no cause of its own. */
    public static boolean known() {
        return CURRENT.isBound();
    }

    /** The trace as W3C writes it, null where there is none. */
    public static @Nullable String traceparent(@Nullable TraceContext trace) {
        if (trace == null) {
            return null;
        }
        boolean sampled = Boolean.TRUE.equals(trace.sampled());
        return "00-" + trace.traceId() + "-" + trace.spanId() + (sampled ? "-01" : "-00");
    }

    /** Runs something in the scope of this cause. */
    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> action) throws X {
        return ScopedValue.where(CURRENT, this).call(action);
    }

    /** Runs something in the scope of this cause. */
    public void run(Runnable action) {
        ScopedValue.where(CURRENT, this).run(action);
    }
}
