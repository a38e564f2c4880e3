package org.regionalforum.gateway.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.regionalforum.gateway.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Remembers in the browser who signed in there last, as a keyed hash that only the gateway can make or check: enough to
 * show a kept form to nobody else, and nothing that names the person.
 */
@Component
public class KnownPerson {

    static final String COOKIE = "forum-browser";

    private static final Duration REMEMBERED = Duration.ofDays(180);
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final PublicAddress address;

    KnownPerson(SignInProperties settings, PublicAddress address) {
        this.key = new SecretKeySpec(settings.clientSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.address = address;
    }

    /** The mark of this person. */
    public String markOf(SignedIn person) {
        return hash("person:" + person.subject());
    }

    /** The mark of the person who signed in last in this browser; empty when nobody did or the cookie is not ours. */
    public Optional<String> lastIn(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (COOKIE.equals(cookie.getName())) {
                    return checked(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    void remember(SignedIn person, HttpServletResponse response) {
        String mark = markOf(person);
        ResponseCookie cookie = ResponseCookie.from(COOKIE, mark + "." + hash("browser:" + mark))
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(address.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private Optional<String> checked(String value) {
        int dot = value.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String mark = value.substring(0, dot);
        byte[] expected = hash("browser:" + mark).getBytes(StandardCharsets.US_ASCII);
        byte[] sent = value.substring(dot + 1).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, sent) ? Optional.of(mark) : Optional.empty();
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return TEXT.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
