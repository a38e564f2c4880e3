package org.regionalforum.identity.page;

import jakarta.servlet.http.HttpServletResponse;
import org.regionalforum.identity.IdentitySettings;
import org.regionalforum.identity.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that belong to no capability. */
@Controller
class CommonPages {

    private final VisitorLanguage languages;
    private final IdentitySettings settings;

    CommonPages(VisitorLanguage languages, IdentitySettings settings) {
        this.languages = languages;
        this.settings = settings;
    }

    /** This provider has no page of its own to show: people come here on their way. */
    @GetMapping("/")
    String home() {
        return "redirect:" + settings.gateway("/");
    }

    /** Changes the language and leads back to the page, which must be one of ours. */
    @GetMapping("/language")
    String language(
            @RequestParam String to,
            @RequestParam(defaultValue = "/sign-in") String back,
            HttpServletResponse response) {
        Language.of(to).ifPresent(language -> languages.choose(response, language));
        boolean ours = back.matches("/[a-z][a-z/-]*(\\?[A-Za-z0-9_.~%=&-]*)?");
        return "redirect:" + (ours ? back : "/sign-in");
    }
}
