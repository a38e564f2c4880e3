package org.regionalforum.gateway.acting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalforum.gateway.LocalPath;
import org.regionalforum.gateway.answer.Trouble;
import org.regionalforum.gateway.answer.TroubleException;
import org.regionalforum.gateway.session.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps in the session which organisation a person wants to act for; an empty choice takes it back. */
@Controller
public class ActingFor {

    public static final String HEADER = "Forum-Acting-For";

    private static final String ATTRIBUTE = "acting-for";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    /** The organisation chosen in this request's session. */
    public static Optional<String> chosenIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(ATTRIBUTE));
    }

    @PostMapping("/acting-for")
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request) {
        if (SignedIn.of(request).isEmpty()) {
            throw new TroubleException(Trouble.NOT_SIGNED_IN);
        }
        if (organisation.isEmpty()) {
            request.getSession().removeAttribute(ATTRIBUTE);
        } else if (ID.matcher(organisation).matches()) {
            request.getSession().setAttribute(ATTRIBUTE, organisation);
        } else {
            throw new TroubleException(Trouble.NOT_ALLOWED);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(LocalPath.of(back).toUri())
                .build();
    }
}
