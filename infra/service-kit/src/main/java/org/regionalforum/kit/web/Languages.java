package org.regionalforum.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The languages spoken to people: Italian, and English to whom asks for it. Whoever asks for another gets Italian. */
final class Languages {
    private Languages() {}

    static AcceptHeaderLocaleResolver byAcceptLanguage() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.ITALIAN, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.ITALIAN);
        return resolver;
    }

    /** Also where no handler has been found yet. */
    static Locale of(HttpServletRequest request) {
        return byAcceptLanguage().resolveLocale(request);
    }

    static Locale spoken(Locale asked) {
        return asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ITALIAN;
    }
}
