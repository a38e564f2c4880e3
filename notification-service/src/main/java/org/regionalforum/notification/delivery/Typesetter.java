package org.regionalforum.notification.delivery;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.Reason;
import org.regionalforum.notification.notice.Wording;
import org.regionalforum.notification.notice.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Sets a notice as a mail, from the templates {@code mail/letter.html} and {@code mail/letter.txt}. */
@Component
class Typesetter {
    private final Wording wording;
    private final MailProperties settings;
    private final String address;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Typesetter(Wording wording, MailProperties settings, @Value("${forum.public-address}") String address) {
        this.wording = wording;
        this.settings = settings;
        this.address = address.replaceAll("/+$", "");
        engine.addTemplateResolver(templates(TemplateMode.HTML, ".html"));
        engine.addTemplateResolver(templates(TemplateMode.TEXT, ".txt"));
    }

    /** @param leaving path where one click ends the follow that brings it; null where none does */
    Letter of(Notice notice, Words words, String recipientName, @Nullable String leaving, Locale language) {
        boolean asked = notice.reason() == Reason.ASKED;
        Context context = new Context(language);
        context.setVariable("words", words);
        context.setVariable("name", OneLine.of(recipientName));
        context.setVariable("link", address + words.path());
        context.setVariable("greeting", wording.phrase("mail.greeting", language));
        context.setVariable("automatic", wording.phrase("mail.automatic", language));
        context.setVariable("statutory", notice.kind().statutory() ? wording.phrase("mail.statutory", language) : null);
        context.setVariable("preferences", wording.phrase("mail.preferences", language));
        context.setVariable("preferencesLink", notice.kind().free() ? address + "/preferences" : null);
        context.setVariable("leave", wording.phrase(asked ? "mail.no-more" : "mail.leave", language));
        context.setVariable("leaveLink", leaving == null ? null : address + leaving);
        return new Letter(
                "<" + notice.id().value() + "@" + settings.domain() + ">",
                OneLine.of(words.headline()),
                engine.process("mail/letter.txt", context),
                engine.process("mail/letter.html", context),
                language,
                leaving == null ? null : address + leaving);
    }

    private static ClassLoaderTemplateResolver templates(TemplateMode mode, String ending) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setResolvablePatterns(java.util.Set.of("mail/*" + ending));
        return resolver;
    }
}
