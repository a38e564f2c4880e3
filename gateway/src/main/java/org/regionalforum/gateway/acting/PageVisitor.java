package org.regionalforum.gateway.acting;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.regionalforum.gateway.session.SignedIn;
import org.regionalforum.webkit.Visitor;
import org.regionalforum.webkit.VisitorSource;
import org.springframework.stereotype.Component;

/** Who looks at one of the gateway's own pages. Those are shown after a forward; a routed request needs no visitor here. */
@Component
class PageVisitor implements VisitorSource {

    @Override
    public Visitor of(HttpServletRequest request, Locale language) {
        Optional<SignedIn> person =
                request.getDispatcherType() == DispatcherType.FORWARD ? SignedIn.of(request) : Optional.empty();
        return person.map(known -> new Visitor(
                        known.subject(),
                        known.name(),
                        known.email(),
                        known.operator(),
                        language,
                        ActingFor.chosenIn(request).orElse(null)))
                .orElseGet(() -> Visitor.anonymous(language));
    }
}
