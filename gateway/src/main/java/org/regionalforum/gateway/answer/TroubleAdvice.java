package org.regionalforum.gateway.answer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers a trouble met in one of the gateway's own handlers. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TroubleAdvice {

    private final Answers answers;

    TroubleAdvice(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    void answer(TroubleException met, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        answers.trouble(request, response, met.trouble(), met.arguments());
    }
}
