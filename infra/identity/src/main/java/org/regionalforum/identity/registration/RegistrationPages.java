package org.regionalforum.identity.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.regionalforum.identity.IdentitySettings;
import org.regionalforum.identity.Language;
import org.regionalforum.identity.Refusal;
import org.regionalforum.identity.Secret;
import org.regionalforum.identity.page.FormPages;
import org.regionalforum.identity.page.VisitorLanguage;
import org.regionalforum.identity.signin.Sessions;
import org.regionalforum.webkit.Choice;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for an account, and the link in the mail. */
@Controller
class RegistrationPages {

    private static final String BROWSER = "IDENTITY_REGISTRATION";

    private final RegistrationDesk desk;
    private final Sessions sessions;
    private final VisitorLanguage languages;
    private final IdentitySettings settings;

    RegistrationPages(RegistrationDesk desk, Sessions sessions, VisitorLanguage languages, IdentitySettings settings) {
        this.desk = desk;
        this.sessions = sessions;
        this.languages = languages;
        this.settings = settings;
    }

    @GetMapping("/register")
    String show(Model model, HttpServletRequest request) {
        String language = languages.language(request).tag();
        FormPages.show(new RegistrationForm("", "", "", language), model);
        return page(model);
    }

    @PostMapping("/register")
    String register(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String password,
            @RequestParam(required = false) @Nullable String language,
            Model model,
            RedirectAttributes sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        RegistrationForm form = new RegistrationForm(name, email, password, language);
        try {
            Secret browser = Secret.random();
            desk.register(form, browser, request.getRemoteAddr());
            remember(browser.value(), RegistrationDesk.LINK_RUNS, response);
            sent.addFlashAttribute("email", email);
            return "redirect:/register/sent";
        } catch (Refusal refusal) {
            FormPages.refuse(refusal, form, model, response);
            return page(model);
        }
    }

    @GetMapping("/register/sent")
    String sent() {
        return "register-sent";
    }

    /** Confirms at once in the browser that asked; elsewhere asks for the password, and a mail scanner gets no further. */
    @GetMapping("/confirm")
    String open(
            @RequestParam String token,
            @CookieValue(name = BROWSER, required = false) @Nullable String cookie,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Secret link = new Secret(token);
        Secret browser = cookie == null ? null : new Secret(cookie);
        try {
            if (browser != null && desk.sameBrowser(link, browser)) {
                String next = sessions.open(desk.confirm(link, browser), request, response);
                remember("", Duration.ZERO, response);
                return "redirect:" + next;
            }
            FormPages.show(new Form(""), model);
            return passwordPage(link, model, request);
        } catch (Refusal over) {
            return overPage(response);
        }
    }

    @PostMapping("/confirm")
    String confirm(
            @RequestParam String token,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Secret link = new Secret(token);
        try {
            return "redirect:" + sessions.open(desk.confirm(link, password), request, response);
        } catch (Refusal refusal) {
            if (refusal.faults().getFirst().field().isEmpty()) {
                return overPage(response);
            }
            FormPages.refuse(refusal, new Form(""), model, response);
            return passwordPage(link, model, request);
        }
    }

    /** The password of a confirmation. */
    record Form(String password) {}

    private static String page(Model model) {
        model.addAttribute(
                "languages",
                Arrays.stream(Language.values())
                        .map(one -> new Choice(one.tag(), one.ownName()))
                        .toList());
        return "register";
    }

    private String passwordPage(Secret link, Model model, HttpServletRequest request) {
        // The language switch leads back to the link, also from a refused form.
        request.setAttribute("here", "/confirm?token=" + link.value());
        model.addAttribute("email", desk.address(link));
        model.addAttribute("token", link.value());
        return "confirm";
    }

    private static String overPage(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "confirm-over";
    }

    private void remember(String value, Duration time, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(BROWSER, value)
                .path("/confirm")
                .maxAge(time)
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
