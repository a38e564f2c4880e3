package org.regionalforum.gateway.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.regionalforum.gateway.PublicAddress;
import org.regionalforum.gateway.answer.Answers;
import org.regionalforum.gateway.answer.Page;
import org.regionalforum.gateway.answer.Words;
import org.regionalforum.gateway.language.Language;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Ends the session here, then at the provider (OpenID Connect RP-Initiated Logout 1.0). The way there is a page that goes
 * on by itself, not a redirect: under {@code form-action 'self'} browsers refuse a redirect of a form to another site.
 */
@Controller
class SignOut {

    private static final String END_SESSION = "end_session_endpoint";

    private final Provider provider;
    private final PublicAddress address;
    private final Answers answers;
    private final Words words;

    SignOut(Provider provider, PublicAddress address, Answers answers, Words words) {
        this.provider = provider;
        this.address = address;
        this.answers = answers;
        this.words = words;
    }

    @GetMapping("/logout")
    void ask(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (SignedIn.of(request).isEmpty()) {
            response.sendRedirect("/");
            return;
        }
        Language language = Language.of(request);
        Page page = Page.of(
                        HttpStatus.OK,
                        words.in(language, "sign-out.ask.title"),
                        List.of(words.in(language, "sign-out.ask.detail")))
                .form(new Page.Form("/logout", words.in(language, "sign-out.ask.button"), List.of()))
                .links(new Page.Link("/", words.in(language, "link.front")));
        answers.page(request, response, page);
    }

    @PostMapping("/logout")
    void signOut(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Optional<SignedIn> person = SignedIn.of(request);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        Language language = Language.of(request);
        Page page = Page.of(
                HttpStatus.OK,
                words.in(language, "sign-out.done.title"),
                List.of(words.in(language, "sign-out.done.detail")));
        String next = person.flatMap(this::endAtTheProvider).orElse("/");
        answers.page(
                request,
                response,
                page.links(new Page.Link(next, words.in(language, "link.continue")))
                        .continueAt(next));
    }

    private Optional<String> endAtTheProvider(SignedIn person) {
        if (!provider.isUp()) {
            return Optional.empty();
        }
        ClientRegistration registration = provider.findByRegistrationId(Provider.REGISTRATION);
        if (registration == null) {
            return Optional.empty();
        }
        Object endpoint =
                registration.getProviderDetails().getConfigurationMetadata().get(END_SESSION);
        return Optional.ofNullable(endpoint)
                .map(end -> end + "?id_token_hint=" + encoded(person.idToken()) + "&client_id="
                        + encoded(registration.getClientId()) + "&post_logout_redirect_uri="
                        + encoded(address.with("/")));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
