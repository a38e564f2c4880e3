package org.regionalforum.kit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A page that refuses as a whole becomes the error page of its status. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class RefusalPages {
    @ExceptionHandler
    void refused(Refusal refusal, HttpServletResponse response) throws IOException {
        response.sendError(refusal.kind().status());
    }
}
