package org.regionalforum.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.regionalforum.identity.IdentitySettings;
import org.regionalforum.identity.Refusal;
import org.regionalforum.identity.page.FormPages;
import org.regionalforum.identity.person.DemoPeople;
import org.regionalforum.identity.person.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with e-mail and password. */
@Controller
class SignInPage {

    private final SignInDesk desk;
    private final Sessions sessions;
    private final IdentitySettings settings;

    SignInPage(SignInDesk desk, Sessions sessions, IdentitySettings settings) {
        this.desk = desk;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** What was typed; a password is never shown again. */
    record Form(String email, String password) {}

    @GetMapping("/sign-in")
    String show(Model model) {
        FormPages.show(new Form("", ""), model);
        return page(model);
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Person person = desk.recognise(email, password, request.getRemoteAddr());
            return "redirect:" + sessions.open(person, request, response);
        } catch (Refusal refusal) {
            FormPages.refuse(refusal, new Form(email, ""), model, response);
        } catch (Attempts.Spent spent) {
            FormPages.refuse(spent, new Form(email, ""), model, response);
        }
        return page(model);
    }

    private String page(Model model) {
        if (settings.demo()) {
            model.addAttribute("demoPassword", DemoPeople.PASSWORD);
        }
        return "sign-in";
    }
}
