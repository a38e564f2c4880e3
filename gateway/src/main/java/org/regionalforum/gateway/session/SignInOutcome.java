package org.regionalforum.gateway.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.regionalforum.gateway.LocalPath;
import org.regionalforum.gateway.answer.Answers;
import org.regionalforum.gateway.answer.Page;
import org.regionalforum.gateway.answer.Trouble;
import org.regionalforum.gateway.answer.Words;
import org.regionalforum.gateway.language.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where a person goes when the provider sent them back: to the page they came from, or to a page that offers another try. */
@Component
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInOutcome.class);

    private final Answers answers;
    private final Words words;
    private final KnownPerson known;
    private final Provider provider;

    SignInOutcome(Answers answers, Words words, KnownPerson known, Provider provider) {
        this.answers = answers;
        this.words = words;
        this.known = known;
        this.provider = provider;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        HttpSession session = request.getSession();
        LocalPath back = LocalPath.of((String) session.getAttribute(SignIn.BACK));
        session.removeAttribute(SignIn.BACK);
        SignedIn.of(request).ifPresent(person -> known.remember(person, response));
        response.sendRedirect(back.value());
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws ServletException, IOException {
        if (SignedIn.of(request).isPresent()) {
            response.sendRedirect("/"); // a second tab finished first
            return;
        }
        log.info("A sign-in was not completed: {}", reason(failure));
        if (!provider.isUp()) {
            answers.trouble(request, response, Trouble.SIGN_IN_DOWN);
            return;
        }
        String again = words.in(Language.of(request), "link.sign-in-again");
        String front = words.in(Language.of(request), "link.front");
        answers.page(
                request,
                response,
                answers.page(request, Trouble.SIGN_IN_FAILED)
                        .links(new Page.Link("/login", again), new Page.Link("/", front)));
    }

    private static String reason(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : failure.getClass().getSimpleName();
    }
}
