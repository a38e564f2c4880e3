package org.regionalforum.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.regionalforum.notification.contact.Contact;
import org.regionalforum.notification.notice.DeliveryFailure;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a letter to the mail server. */
@Component
class MailServer {
    private final JavaMailSender sender;
    private final MailProperties settings;

    MailServer(JavaMailSender sender, MailProperties settings) {
        this.sender = sender;
        this.settings = settings;
    }

    /** Returns when the server has taken it over. */
    void send(Letter letter, Contact to) throws MailRefused {
        InternetAddress address = address(to);
        try {
            sender.send(message(letter, address));
        } catch (MailParseException | MailPreparationException e) {
            throw new MailRefused(DeliveryFailure.REFUSED, e);
        } catch (MailException e) {
            throw new MailRefused(refusesForGood(e) ? DeliveryFailure.REFUSED : DeliveryFailure.UNAVAILABLE, e);
        }
    }

    private MimeMessage message(Letter letter, InternetAddress to) {
        MimeMessage message = new Identified(sender.createMimeMessage().getSession(), letter.messageId());
        try {
            MimeMessageHelper helper = new MimeMessageHelper(
                    message, MimeMessageHelper.MULTIPART_MODE_RELATED, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(to);
            helper.setSubject(letter.subject());
            helper.setText(letter.text(), letter.html());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", letter.language().getLanguage());
            if (letter.unsubscribe() != null) {
                message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            return message;
        } catch (MessagingException e) {
            throw new MailPreparationException("The mail could not be set", e);
        }
    }

    /**
     * Keeps its id whenever it is saved: a server that takes eight bits has it saved once more on the way, and by itself it
     * would get another id each time it is sent.
     */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    private static InternetAddress address(Contact to) throws MailRefused {
        try {
            InternetAddress address = new InternetAddress(to.email(), true);
            if (!to.email().equals(OneLine.of(to.email())) || to.email().indexOf('@') < 1) {
                throw new AddressException("not one address");
            }
            String name = OneLine.of(to.name());
            if (!name.isEmpty()) {
                address.setPersonal(name, StandardCharsets.UTF_8.name());
            }
            return address;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new MailRefused(DeliveryFailure.INVALID_ADDRESS, e);
        }
    }

    /** A reply of 5xx to the recipient, the sender or the content will be the same tomorrow. */
    private static boolean refusesForGood(MailException failure) {
        Stream<Throwable> failures = failure instanceof MailSendException many && many.getMessageExceptions().length > 0
                ? Stream.of(many.getMessageExceptions())
                : Stream.of(failure);
        return failures.anyMatch(MailServer::refusesForGood);
    }

    private static boolean refusesForGood(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> false;
            case SMTPAddressFailedException address -> address.getReturnCode() >= 500;
            case SMTPSenderFailedException sender -> sender.getReturnCode() >= 500;
            case SMTPSendFailedException content when content.getReturnCode() >= 500 -> true;
            case SendFailedException chain ->
                refusesForGood(chain.getNextException()) || refusesForGood(chain.getCause());
            case MessagingException chain -> refusesForGood(chain.getNextException());
            default -> false;
        };
    }
}
