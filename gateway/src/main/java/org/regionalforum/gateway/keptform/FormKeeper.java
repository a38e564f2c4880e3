package org.regionalforum.gateway.keptform;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalforum.gateway.LocalPath;
import org.regionalforum.gateway.PublicAddress;
import org.regionalforum.gateway.answer.Answers;
import org.regionalforum.gateway.answer.Page;
import org.regionalforum.gateway.answer.Trouble;
import org.regionalforum.gateway.answer.TroubleAnswer;
import org.regionalforum.gateway.answer.Words;
import org.regionalforum.gateway.language.Language;
import org.regionalforum.gateway.protection.BoundedRequest;
import org.regionalforum.gateway.protection.SameOrigin;
import org.regionalforum.gateway.session.KnownPerson;
import org.regionalforum.gateway.session.SignIn;
import org.regionalforum.gateway.session.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Keeps a form that a service refused because nobody is signed in any more, and tells the person where to find it. */
@Component
public class FormKeeper {

    static final String COOKIE = "forum-kept";

    private final KeptForms forms;
    private final KnownPerson known;
    private final SameOrigin sameOrigin;
    private final PublicAddress address;
    private final Answers answers;
    private final Words words;

    FormKeeper(
            KeptForms forms,
            KnownPerson known,
            SameOrigin sameOrigin,
            PublicAddress address,
            Answers answers,
            Words words) {
        this.forms = forms;
        this.known = known;
        this.sameOrigin = sameOrigin;
        this.address = address;
        this.answers = answers;
        this.words = words;
    }

    /** The answer to a refused change: the form is kept when it can be, and the page says which of both it is. */
    public ServerResponse keep(HttpServletRequest request, @Nullable SignedIn person) {
        Optional<byte[]> body = BoundedRequest.formOf(request);
        if (body.isEmpty() || !sameOrigin.isProvenFor(request)) {
            return new TroubleAnswer(HttpStatus.UNAUTHORIZED, this::notKept);
        }
        String mark = person == null ? known.lastIn(request).orElse(null) : known.markOf(person);
        String key = forms.keep(pathOf(request), fields(body.get()), mark);
        return new TroubleAnswer(HttpStatus.UNAUTHORIZED, (again, response) -> kept(again, response, key));
    }

    /**
     * Keeps what a signed-in person sent to a service that is down.
     *
     * @return where the person finds it again; empty when there was no form to keep
     */
    public Optional<String> keepUnsent(HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedIn> person = SignedIn.of(request);
        Optional<byte[]> body = BoundedRequest.formOf(request);
        if (person.isEmpty() || body.isEmpty()) {
            return Optional.empty();
        }
        String key = forms.keep(pathOf(request), fields(body.get()), known.markOf(person.get()));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(key, KeptForms.KEPT));
        return Optional.of(KeptFormPage.PATH);
    }

    /** A form that was kept and has now been taken by its service is not needed any more. */
    public void forgetWhatWasSent(HttpServletRequest request, HttpHeaders answer) {
        if ("POST".equals(request.getMethod())) {
            keyIn(request)
                    .ifPresent(key -> forms.find(key)
                            .filter(form -> form.path().equals(pathOf(request)))
                            .ifPresent(form -> {
                                forms.forget(key);
                                answer.add(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
                            }));
        }
    }

    static Optional<String> keyIn(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (COOKIE.equals(cookie.getName())) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private void kept(HttpServletRequest request, HttpServletResponse response, String key)
            throws ServletException, IOException {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(key, KeptForms.KEPT));
        show(request, response, "form.kept", SignIn.leadingBackTo(new LocalPath(KeptFormPage.PATH)));
    }

    private void notKept(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(request, response, "form.not-kept", SignIn.leadingBackTo(LocalPath.of("/")));
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String text, String signIn)
            throws ServletException, IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signIn);
        }
        Language language = Language.of(request);
        Page page = Page.of(
                        Trouble.NOT_SIGNED_IN.status(),
                        words.in(language, text + ".title"),
                        List.of(words.in(language, text + ".detail")))
                .links(new Page.Link(signIn, words.in(language, "link.sign-in")));
        answers.page(request, response, page);
    }

    private String cookie(String key, Duration age) {
        return ResponseCookie.from(COOKIE, key)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(address.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static String pathOf(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    static List<Page.Field> fields(byte[] form) {
        List<Page.Field> fields = new ArrayList<>();
        for (String pair : new String(form, StandardCharsets.UTF_8).split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                fields.add(new Page.Field(decoded(name), decoded(value)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
