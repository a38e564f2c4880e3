package org.regionalforum.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A page that refuses as a whole becomes the error page of its status, which says the refusal's own sentence. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class RefusalPages {
    /** Request attribute: the refusal in a sentence; absent where "not found" is all there is to say. */
    static final String SENTENCE = "org.regionalforum.refusal.sentence";

    /** Request attribute: a list of what has to be mended, one sentence for each field. */
    static final String MENDS = "org.regionalforum.refusal.mends";

    private final Problems problems;

    RefusalPages(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Languages.of(request);
        if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
            request.setAttribute(SENTENCE, problems.sentence(refusal, language));
            request.setAttribute(
                    MENDS, List.copyOf(problems.byField(refusal, language).values()));
        }
        response.sendError(refusal.kind().status());
    }
}
