package org.regionalforum.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** The SMTP side: takes every mail for everybody, on the loopback address only, and delivers none. */
final class SmtpCatcher implements AutoCloseable {
    private static final int LIMIT = 30 << 20;

    private final SMTPServer server;

    private SmtpCatcher(SMTPServer server) {
        this.server = server;
    }

    static SmtpCatcher start(Mailbox mailbox, int port) {
        SMTPServer server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("regional-forum mail catcher")
                .insertReceivedHeaders(false)
                .maxMessageSize(LIMIT)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .messageHandlerFactory(context -> new Incoming(mailbox))
                .build();
        server.start();
        return new SmtpCatcher(server);
    }

    int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** One mail on its way in; the server answers 250 only after {@link #data} has returned. */
    private static final class Incoming implements MessageHandler {
        private final Mailbox mailbox;
        private final List<String> to = new ArrayList<>();
        private String from = "";

        Incoming(Mailbox mailbox) {
            this.mailbox = mailbox;
        }

        @Override
        public void from(String address) {
            from = address;
        }

        @Override
        public void recipient(String address) {
            to.add(address);
        }

        @Override
        public @Nullable String data(InputStream data) throws RejectException {
            try {
                return "Kept as " + mailbox.keep(from, to, data, LIMIT).id();
            } catch (Mailbox.TooLarge e) {
                throw new RejectException(552, "More than " + LIMIT + " bytes");
            } catch (IOException e) {
                throw new RejectException(452, "Cannot be written to disk now: " + e.getMessage());
            }
        }

        @Override
        public void done() {
            // Nothing to give back: the mail was either kept or refused.
        }
    }
}
