package org.regionalforum.gateway.answer;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container refuses by itself (a malformed request, an unknown page of the gateway) gets the same answers. */
@Controller
class ErrorAnswer implements ErrorController {

    private final Answers answers;

    ErrorAnswer(Answers answers) {
        this.answers = answers;
    }

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (!response.isCommitted()) {
            Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            answers.trouble(request, response, trouble(status instanceof Integer known ? known : 404));
        }
    }

    private static Trouble trouble(int status) {
        return switch (status) {
            case 401, 403 -> Trouble.NOT_SIGNED_IN;
            case 404 -> Trouble.NOT_FOUND;
            case 413 -> Trouble.TOO_LARGE;
            default -> status < 500 ? Trouble.NOT_ALLOWED : Trouble.UNEXPECTED;
        };
    }
}
