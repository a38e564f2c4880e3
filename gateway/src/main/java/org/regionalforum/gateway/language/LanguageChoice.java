package org.regionalforum.gateway.language;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.regionalforum.gateway.LocalPath;
import org.regionalforum.gateway.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the language a visitor chose; a plain link does it too, so it works without JavaScript and without a form. */
@Controller
class LanguageChoice {

    private static final Duration KEPT = Duration.ofDays(365);

    private final PublicAddress address;

    LanguageChoice(PublicAddress address) {
        this.address = address;
    }

    @RequestMapping(
            path = "/language",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<Void> choose(@RequestParam String to, @RequestParam(required = false) @Nullable String back) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(LocalPath.of(back).toUri())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        Language.tagged(to)
                .ifPresent(known ->
                        answer.header(HttpHeaders.SET_COOKIE, cookie(known).toString()));
        return answer.build();
    }

    private ResponseCookie cookie(Language language) {
        return ResponseCookie.from(Language.COOKIE, language.tag())
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(address.isSecure())
                .sameSite("Lax")
                .build();
    }
}
