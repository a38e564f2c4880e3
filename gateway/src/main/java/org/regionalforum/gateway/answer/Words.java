package org.regionalforum.gateway.answer;

import org.regionalforum.gateway.language.Language;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The gateway's own texts in both languages. */
@Component
public final class Words {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    Words() {
        texts.setBasename("gateway-texts");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
    }

    /** The text of this key; the key must exist in both languages. */
    public String in(Language language, String key, Object... arguments) {
        return texts.getMessage(key, arguments, language.locale());
    }
}
