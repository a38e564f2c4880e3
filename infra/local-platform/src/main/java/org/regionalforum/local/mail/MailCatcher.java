package org.regionalforum.local.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The mail catcher as a program. It prints {@code READY} when both sides listen and ends on SIGTERM. */
@Command(name = "mail-catcher")
public final class MailCatcher implements Callable<Integer> {
    @Option(names = "--dir", required = true, description = "where the mails are kept")
    private Path dir = Path.of(".");

    @Option(names = "--port", required = true, description = "of the page and its JSON")
    private int port;

    @Option(names = "--smtp-port", required = true)
    private int smtpPort;

    @Option(names = "--until-ready", description = "end once ready, to train an AOT cache")
    private boolean untilReady;

    public static void main(String[] args) {
        System.exit(new CommandLine(new MailCatcher()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Mailbox mailbox = Mailbox.open(dir, Clock.systemUTC());
        try (MailPages pages = MailPages.start(mailbox, port);
                SmtpCatcher smtp = SmtpCatcher.start(mailbox, smtpPort)) {
            System.out.println("READY");
            System.out.println("Mails at http://localhost:" + pages.port() + "/, SMTP on port " + smtp.port() + ", "
                    + mailbox.size() + " kept so far");
            if (!untilReady) {
                new CountDownLatch(1).await();
            }
        }
        return 0;
    }
}
