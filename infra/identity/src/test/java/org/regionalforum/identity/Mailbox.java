package org.regionalforum.identity;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** What arrived by mail. */
public final class Mailbox implements AutoCloseable {

    private final GreenMail server;
    private final Set<String> read = new HashSet<>();

    Mailbox(GreenMail server) {
        this.server = server;
    }

    /** One mail as a person sees it. */
    public record Received(String id, String to, String subject, String text, String html) {

        /** The first link in the text. */
        public String link() {
            Matcher link = Pattern.compile("https?://\\S+").matcher(text);
            if (!link.find()) {
                throw new AssertionError("no link in: " + text);
            }
            return link.group();
        }
    }

    /** Waits for the next mail to an address that was not read yet. */
    public synchronized Received next(String address) {
        Received next = Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> all(address).stream()
                                .filter(one -> !read.contains(one.id()))
                                .toList(),
                        list -> !list.isEmpty())
                .getFirst();
        read.add(next.id());
        return next;
    }

    /** All that arrived for an address so far. */
    public List<Received> all(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .map(Mailbox::read)
                .filter(one -> one.to().equals(address))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Received read(MimeMessage message) {
        try {
            String[] bodies = {"", ""};
            collect((Multipart) message.getContent(), bodies);
            return new Received(
                    message.getMessageID(),
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    bodies[0],
                    bodies[1]);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(Multipart parts, String[] bodies) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            Object content = part.getContent();
            if (content instanceof Multipart inner) {
                collect(inner, bodies);
            } else if (part.isMimeType("text/html")) {
                bodies[1] = content.toString();
            } else {
                bodies[0] = content.toString();
            }
        }
    }
}
