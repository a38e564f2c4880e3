package org.regionalforum.identity.page;

import jakarta.servlet.http.HttpServletResponse;
import org.regionalforum.identity.Refusal;
import org.regionalforum.identity.signin.Attempts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** How a form is shown again when it was refused: as it was typed, with what is wrong beside the fields. */
@ControllerAdvice
public class FormPages {

    private static final String FORM = "form";

    /** Shows a form that nothing is wrong with. */
    public static void show(Object form, Model model) {
        model.addAttribute(FORM, form);
    }

    /** Shows a form with its faults. */
    public static void refuse(Refusal refusal, Object form, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        BindingResult errors = new BeanPropertyBindingResult(form, FORM);
        for (Refusal.Fault fault : refusal.faults()) {
            String code = "refusal." + fault.code();
            if (fault.field().isEmpty()) {
                errors.reject(code);
            } else {
                errors.rejectValue(fault.field(), code);
            }
        }
        show(form, errors, model);
    }

    /** Shows a form and says how long to wait. */
    public static void refuse(Attempts.Spent spent, Object form, Model model, HttpServletResponse response) {
        wait(spent, response);
        BindingResult errors = new BeanPropertyBindingResult(form, FORM);
        errors.reject("refusal.wait", new Object[] {spent.minutes()}, null);
        show(form, errors, model);
    }

    @ExceptionHandler
    String tooMany(Attempts.Spent spent, Model model, HttpServletResponse response) {
        wait(spent, response);
        model.addAttribute("wait", spent.minutes());
        return "too-many";
    }

    private static void wait(Attempts.Spent spent, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(spent.seconds()));
    }

    private static void show(Object form, BindingResult errors, Model model) {
        model.addAttribute(FORM, form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
    }
}
