package org.regionalforum.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** All mails caught so far, one file each; the heads are kept in memory, newest first. */
final class Mailbox {
    private static final int BUFFER = 64 << 10;

    private final Path dir;
    private final Clock clock;
    private final NavigableMap<String, Mail> heads = new ConcurrentSkipListMap<>();
    private Instant last = Instant.EPOCH;

    private Mailbox(Path dir, Clock clock) {
        this.dir = dir;
        this.clock = clock;
    }

    /** Opens the folder. What a killed run left half written was never acknowledged and goes. */
    static Mailbox open(Path dir, Clock clock) throws IOException {
        Files.createDirectories(dir);
        Mailbox mailbox = new Mailbox(dir, clock);
        List<Path> files;
        try (Stream<Path> all = Files.list(dir)) {
            files = all.toList();
        }
        for (Path file : files) {
            if (file.toString().endsWith(".part")) {
                Files.delete(file);
            } else if (file.toString().endsWith(MailFile.SUFFIX)) {
                Mail head = new MailFile(file).head();
                mailbox.heads.put(head.id(), head);
            }
        }
        return mailbox;
    }

    /**
     * Keeps a mail. When this returns the mail is on disk.
     *
     * @throws TooLarge if the mail has more than {@code limit} bytes; nothing is kept then
     */
    Mail keep(String from, List<String> to, InputStream data, long limit) throws IOException, TooLarge {
        String id = nextId();
        Path part = dir.resolve(id + ".part");
        Path file = dir.resolve(id + MailFile.SUFFIX);
        try {
            write(part, MailFile.envelope(from, to), data, limit);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        sync(dir);
        Mail head = new MailFile(file).head();
        heads.put(id, head);
        return head;
    }

    private static void write(Path part, byte[] envelope, InputStream data, long limit) throws IOException, TooLarge {
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeAll(out, ByteBuffer.wrap(envelope));
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int n = data.read(buffer); n >= 0; n = data.read(buffer)) {
                size += n;
                if (size > limit) {
                    throw new TooLarge();
                }
                writeAll(out, ByteBuffer.wrap(buffer, 0, n));
            }
            out.force(true);
        }
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** The name of a new file outlives a power cut only once its folder is written too; not every system can. */
    private static void sync(Path dir) throws IOException {
        if (dir.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel folder = FileChannel.open(dir, StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private synchronized String nextId() {
        Instant now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        last = now.isAfter(last) ? now : last.plusMillis(1);
        while (heads.containsKey(MailFile.idAt(last))) {
            last = last.plusMillis(1);
        }
        return MailFile.idAt(last);
    }

    Stream<Mail> newestFirst() {
        return heads.descendingMap().values().stream();
    }

    int size() {
        return heads.size();
    }

    Optional<Mail> find(String id) {
        return Optional.ofNullable(heads.get(id));
    }

    MailText body(Mail mail) {
        try {
            return file(mail).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MailFile file(Mail mail) {
        return new MailFile(dir.resolve(mail.id() + MailFile.SUFFIX));
    }

    /** A mail beyond the size limit. */
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
