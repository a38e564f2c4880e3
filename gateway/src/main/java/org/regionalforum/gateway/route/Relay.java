package org.regionalforum.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import org.regionalforum.gateway.answer.Answers;
import org.regionalforum.gateway.answer.Trouble;
import org.regionalforum.gateway.answer.TroubleException;
import org.regionalforum.gateway.session.Credentials;
import org.regionalforum.gateway.session.TokenRelay;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Adds the token. While the provider is down a page is still shown, as to a visitor who is not signed in; anything that
 * changes something, or that a program asks, gets the reason instead of an answer for somebody else.
 */
@Component
class Relay implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final String ASSETS = "/assets/";

    private final TokenRelay tokens;

    Relay(TokenRelay tokens) {
        this.tokens = tokens;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        HttpServletRequest incoming = request.servletRequest();
        if (!incoming.getServletPath().startsWith(ASSETS)) {
            Credentials credentials = tokens.credentialsOf(incoming);
            if (credentials instanceof Credentials.ProviderDown && (isUnsafe(incoming) || Answers.isApi(incoming))) {
                throw new TroubleException(Trouble.SIGN_IN_DOWN);
            }
            RouteAttributes.credentials(incoming, credentials);
        }
        return next.handle(request);
    }

    private static boolean isUnsafe(HttpServletRequest request) {
        return !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
    }
}
