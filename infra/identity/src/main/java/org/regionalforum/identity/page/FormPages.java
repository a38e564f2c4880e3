package org.regionalforum.identity.page;

import jakarta.servlet.http.HttpServletResponse;
import org.regionalforum.identity.Refusal;
import org.regionalforum.identity.signin.Attempts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** How a form that was refused is shown again. */
@ControllerAdvice
public class FormPages {

    /** Puts the faults on the page that is shown next. */
    public static void refuse(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("faults", refusal.faults());
    }

    /** Says on the page that is shown next how long to wait. */
    public static void refuse(Attempts.Spent spent, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(spent.seconds()));
        model.addAttribute("wait", spent.minutes());
    }

    @ExceptionHandler
    String tooMany(Attempts.Spent spent, Model model, HttpServletResponse response) {
        refuse(spent, model, response);
        return "too-many";
    }
}
