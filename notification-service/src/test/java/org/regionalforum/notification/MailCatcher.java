package org.regionalforum.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** A mail server that keeps what it takes, and refuses, delays or hangs up as a test asks. */
public final class MailCatcher {
    private static final MailCatcher RUNNING = new MailCatcher();

    private final ServerSocket socket;
    private final List<Caught> caught = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private final Set<String> hangUp = ConcurrentHashMap.newKeySet();

    /** A mail as the server took it. */
    public record Caught(String to, String raw) {
        public MimeMessage message() {
            try {
                return new MimeMessage(null, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String header(String name) {
            try {
                return String.join(
                        "\n",
                        message().getHeader(name) == null
                                ? new String[0]
                                : message().getHeader(name));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String subject() {
            try {
                return String.valueOf(message().getSubject());
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String text() {
            return part("text/plain");
        }

        public String html() {
            return part("text/html");
        }

        private String part(String type) {
            try {
                return find(message().getContent(), type);
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String find(Object content, String type) throws MessagingException, IOException {
            if (content instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart part = parts.getBodyPart(i);
                    String found = part.isMimeType(type)
                            ? String.valueOf(part.getContent())
                            : part.isMimeType("multipart/*") ? find(part.getContent(), type) : "";
                    if (!found.isEmpty()) {
                        return found.replace("\r\n", "\n");
                    }
                }
            }
            return "";
        }
    }

    private MailCatcher() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("mail-catcher").start(this::serve);
    }

    public static MailCatcher running() {
        return RUNNING;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** From now on this address is answered with the code, such as 550. */
    public void refuse(String address, int code) {
        refused.put(address, code);
    }

    public void accept(String address) {
        refused.remove(address);
    }

    /** The next mail to this address is taken, and the connection cut before the sender hears of it. */
    public void hangUpAfterTaking(String address) {
        hangUp.add(address);
    }

    public List<Caught> to(String address) {
        return caught.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /** The only mail to this address, for which it waits. */
    public Caught awaitOne(String address) {
        return awaitCount(address, 1).getFirst();
    }

    public List<Caught> awaitCount(String address, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> to(address).size() >= count);
        List<Caught> mails = to(address);
        if (mails.size() > count) {
            throw new AssertionError("More than " + count + " mails to " + address + ": "
                    + mails.stream().map(Caught::subject).toList());
        }
        return mails;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = connection.getOutputStream()) {
            say(out, "220 catcher");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "EHLO" -> say(out, "250-catcher\r\n250 8BITMIME");
                    case "RCPT" -> {
                        to = line.replaceAll(".*<(.*)>.*", "$1");
                        Integer code = refused.get(to);
                        say(out, code == null ? "250 ok" : code + " no");
                    }
                    case "DATA" -> {
                        say(out, "354 go on");
                        caught.add(new Caught(to, data(in)));
                        if (hangUp.remove(to)) {
                            return;
                        }
                        say(out, "250 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            // the sender went away
        }
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return mail.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
