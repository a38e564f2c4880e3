package org.regionalforum.kit.cause;

import io.micrometer.tracing.TraceContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

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
    private static final String LOGGED = "correlation";

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

    /** Runs something in the scope of this cause; the log names its correlation id meanwhile. */
    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> action) throws X {
        String before = MDC.get(LOGGED);
        MDC.put(LOGGED, correlationId);
        try {
            return ScopedValue.where(CURRENT, this).call(action);
        } finally {
            if (before == null) {
                MDC.remove(LOGGED);
            } else {
                MDC.put(LOGGED, before);
            }
        }
    }

    /** The same, for what has no result. */
    public void run(Runnable action) {
        boolean unused = call(() -> {
            action.run();
            return true;
        });
    }
}
