package org.regionalforum.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mail on disk: two lines with the envelope (the only place where blind copies stand), then the mail as it came.
 */
record MailFile(Path path) {
    static final String SUFFIX = ".eml";
    private static final String ENVELOPE_FROM = "X-Envelope-From";
    private static final String ENVELOPE_TO = "X-Envelope-To";
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    static String idAt(Instant arrival) {
        return ID.format(arrival);
    }

    static byte[] envelope(String from, List<String> to) {
        return (ENVELOPE_FROM + ": " + from + "\r\n" + ENVELOPE_TO + ": " + String.join(", ", to) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    String id() {
        String name = path.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    Mail head() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            var headers = new InternetHeaders(in, true);
            return new Mail(
                    id(),
                    first(headers, "Message-ID"),
                    readable(first(headers, "From")),
                    Stream.of(first(headers, ENVELOPE_TO).split(", "))
                            .filter(a -> !a.isBlank())
                            .toList(),
                    readable(first(headers, "Subject")),
                    ID.parse(id(), Instant::from));
        } catch (MessagingException e) {
            throw new IOException("The head of " + path + " cannot be read", e);
        }
    }

    List<Header> headers() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Collections.list(new InternetHeaders(in, true).getAllHeaders());
        } catch (MessagingException e) {
            throw new IOException("The head of " + path + " cannot be read", e);
        }
    }

    MailText body() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            return new MailText(find(message, "text/plain"), find(message, "text/html"));
        } catch (MessagingException e) {
            throw new IOException("The body of " + path + " cannot be read", e);
        }
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return "";
        }
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = find(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static String first(InternetHeaders headers, String name) {
        @Nullable String[] values = headers.getHeader(name);
        String value = values == null || values.length == 0 ? null : values[0];
        return value == null ? "" : value.strip();
    }

    private static String readable(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (IOException e) {
            return value;
        }
    }
}
