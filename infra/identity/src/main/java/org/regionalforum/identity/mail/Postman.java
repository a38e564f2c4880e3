package org.regionalforum.identity.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import org.regionalforum.identity.IdentitySettings;
import org.regionalforum.identity.Secret;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Writes a mail in the language of its reader, as text and as HTML, and hands it to the mail server. */
@Component
class Postman {

    private final JavaMailSenderImpl sender;
    private final SpringTemplateEngine templates;
    private final MessageSource messages;
    private final IdentitySettings settings;
    private final Clock clock;

    Postman(
            JavaMailSenderImpl sender,
            SpringTemplateEngine templates,
            MessageSource messages,
            IdentitySettings settings,
            Clock clock) {
        this.sender = sender;
        this.templates = templates;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    void carry(Mail mail) {
        Locale locale = mail.language().locale();
        Context context = new Context(locale);
        context.setVariable("kind", mail.kind().key());
        context.setVariable("link", mail.link() == null ? null : settings.address(mail.link()));
        context.setVariable("place", settings.gateway("/"));
        String subject = messages.getMessage("mail." + mail.kind().key() + ".subject", null, locale);
        context.setVariable("subject", subject);
        try {
            MimeMessage message = new Identified(sender, "<" + Secret.hash(mail.id()) + "@identity." + domain() + ">");
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.mailFrom());
            helper.setTo(mail.to());
            helper.setSubject(subject);
            helper.setSentDate(Date.from(clock.instant()));
            helper.setText(templates.process("mail/text", context), templates.process("mail/html", context));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", mail.language().tag());
            sender.send(message);
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }

    private String domain() {
        String from = settings.mailFrom();
        return from.substring(from.indexOf('@') + 1).replace(">", "");
    }

    /** A message that keeps the id of its cause, so that a repeated sending can be recognised. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(JavaMailSenderImpl sender, String id) {
            super(sender.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
