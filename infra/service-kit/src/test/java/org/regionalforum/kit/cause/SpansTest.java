package org.regionalforum.kit.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.slf4j.MDC;

class SpansTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Tracer tracer = mock(RETURNS_DEEP_STUBS);
    private final Span span =
            tracer.spanBuilder().setParent(any()).kind(any()).name(any()).start();
    private final Spans spans = new Spans(tracer);

    private static Cause cause(String flags) {
        return new Cause("c1", null, "00-" + TRACE + "-00f067aa0ba902b7-" + flags);
    }

    @Test
    void a_failure_is_named_by_its_kind_and_its_words_go_nowhere() {
        assertThatThrownBy(() -> cause("01")
                        .run(() -> spans.run("send mail", Span.Kind.CLIENT, () -> {
                            throw new IllegalStateException("550 <anna@example.org>: no such user");
                        })))
                .isInstanceOf(IllegalStateException.class);

        verify(span).tag("error.type", "java.lang.IllegalStateException");
        ArgumentCaptor<Throwable> told = ArgumentCaptor.captor();
        verify(span).error(told.capture());
        assertThat(told.getValue())
                .hasMessage("java.lang.IllegalStateException")
                .hasNoCause();
        assertThat(told.getValue().getStackTrace()).isEmpty();
        verify(span).end();
    }

    @Test
    void what_is_not_sampled_or_has_no_cause_runs_without_a_span() {
        assertThat(cause("00").call(() -> spans.call("write", Span.Kind.CLIENT, () -> "done")))
                .isEqualTo("done");
        assertThat(spans.call("write", Span.Kind.CLIENT, () -> "done")).isEqualTo("done");

        verify(span, never()).end();
    }

    @Test
    void the_log_names_the_correlation_of_what_is_being_done_and_of_nothing_else() {
        cause("00").run(() -> {
            assertThat(MDC.get("correlation")).isEqualTo("c1");
            new Cause("c2", null, null)
                    .run(() -> assertThat(MDC.get("correlation")).isEqualTo("c2"));
            assertThat(MDC.get("correlation")).isEqualTo("c1");
        });
        assertThat(MDC.get("correlation")).isNull();
    }
}
