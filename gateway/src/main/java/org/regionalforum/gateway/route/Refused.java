package org.regionalforum.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.regionalforum.gateway.LocalPath;
import org.regionalforum.gateway.answer.Answers;
import org.regionalforum.gateway.keptform.FormKeeper;
import org.regionalforum.gateway.session.SignIn;
import org.regionalforum.gateway.session.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service says "not signed in" (401). A program gets that answer as it is; a person who asked for a page goes to sign-in
 * and comes back; a form that a person sent is kept.
 */
@Component
class Refused implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    /** A sign-in this recent that was refused would be refused again: going round in circles helps nobody. */
    private static final Duration JUST_SIGNED_IN = Duration.ofSeconds(30);

    private final FormKeeper forms;
    private final Clock clock;

    Refused(FormKeeper forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        HttpServletRequest incoming = request.servletRequest();
        ServerResponse answer = next.handle(request);
        if (!(answer instanceof ServiceAnswer given) || !Answers.isForPerson(incoming)) {
            return answer;
        }
        if (given.statusCode().value() != HttpStatus.UNAUTHORIZED.value()) {
            if (!given.statusCode().isError()) {
                forms.forgetWhatWasSent(incoming, given.headers());
            }
            return given;
        }
        return instead(incoming, given);
    }

    private ServerResponse instead(HttpServletRequest request, ServiceAnswer refusal) {
        Optional<SignedIn> person = SignedIn.of(request);
        boolean justSignedIn =
                person.isPresent() && person.get().since().plus(JUST_SIGNED_IN).isAfter(clock.instant());
        boolean isPage = "GET".equals(request.getMethod());
        if (justSignedIn || (isPage && request.getHeader("HX-Request") != null)) {
            return refusal;
        }
        refusal.discard();
        ServerResponse answer = isPage ? toSignIn(request) : forms.keep(request, person.orElse(null));
        if (person.isPresent()) {
            endSession(request);
        }
        return answer;
    }

    private static ServerResponse toSignIn(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        return ServerResponse.status(HttpStatus.FOUND)
                .location(URI.create(SignIn.leadingBackTo(LocalPath.of(path))))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private static void endSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
