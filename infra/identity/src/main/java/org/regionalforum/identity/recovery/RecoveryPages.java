package org.regionalforum.identity.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.regionalforum.identity.Refusal;
import org.regionalforum.identity.Secret;
import org.regionalforum.identity.page.FormPages;
import org.regionalforum.identity.signin.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for a reset link, and the link in the mail. */
@Controller
class RecoveryPages {

    private final RecoveryDesk desk;
    private final Sessions sessions;

    RecoveryPages(RecoveryDesk desk, Sessions sessions) {
        this.desk = desk;
        this.sessions = sessions;
    }

    record AddressForm(String email) {}

    record PasswordForm(String password) {}

    @GetMapping("/forgotten")
    String show(Model model) {
        FormPages.show(new AddressForm(""), model);
        return "forgotten";
    }

    @PostMapping("/forgotten")
    String ask(
            @RequestParam(defaultValue = "") String email,
            Model model,
            RedirectAttributes sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            desk.ask(email, request.getRemoteAddr());
            sent.addFlashAttribute("email", email);
            return "redirect:/forgotten/sent";
        } catch (Refusal refusal) {
            FormPages.refuse(refusal, new AddressForm(email), model, response);
            return "forgotten";
        }
    }

    @GetMapping("/forgotten/sent")
    String sent() {
        return "forgotten-sent";
    }

    @GetMapping("/reset")
    String open(@RequestParam String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        FormPages.show(new PasswordForm(""), model);
        return page(new Secret(token), model, request, response);
    }

    @PostMapping("/reset")
    String reset(
            @RequestParam String token,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Secret link = new Secret(token);
        try {
            return "redirect:" + sessions.open(desk.reset(link, password), request, response);
        } catch (Refusal refusal) {
            FormPages.refuse(refusal, new PasswordForm(""), model, response);
            return page(link, model, request, response);
        }
    }

    private String page(Secret link, Model model, HttpServletRequest request, HttpServletResponse response) {
        // The language switch leads back to the link, also from a refused form.
        request.setAttribute("here", "/reset?token=" + link.value());
        try {
            model.addAttribute("email", desk.address(link));
            model.addAttribute("token", link.value());
            return "reset";
        } catch (Refusal over) {
            response.setStatus(HttpStatus.GONE.value());
            return "reset-over";
        }
    }
}
