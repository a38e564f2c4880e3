package org.regionalforum.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.regionalforum.identity.IdentitySettings;
import org.regionalforum.identity.person.Person;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens and ends the sessions that people have at this provider. */
@Component
public class Sessions {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionFixationProtectionStrategy newSession = new SessionFixationProtectionStrategy();
    private final Continuation continuation;
    private final MongoIndexedSessionRepository sessions;
    private final IdentitySettings settings;
    private final Clock clock;

    Sessions(
            Continuation continuation, MongoIndexedSessionRepository sessions, IdentitySettings settings, Clock clock) {
        this.continuation = continuation;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Signs the person in under a new session id and answers where the browser goes on. */
    public String open(Person person, HttpServletRequest request, HttpServletResponse response) {
        GrantedAuthority byPassword = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(clock.instant())
                .build();
        Set<GrantedAuthority> authorities = Set.of(new SimpleGrantedAuthority("ROLE_PERSON"), byPassword);
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                new User(person.id(), "", authorities), null, authorities);
        newSession.onAuthentication(authentication, request, response);
        request.getSession().setMaxInactiveInterval((int) settings.session().toSeconds());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return continuation.take(request, response);
    }

    /** Ends every session of a person, in every browser. */
    public void endAll(String personId) {
        sessions.findByPrincipalName(personId).keySet().forEach(sessions::deleteById);
    }
}
