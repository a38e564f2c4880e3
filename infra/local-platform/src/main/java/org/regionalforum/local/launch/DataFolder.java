package org.regionalforum.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything of one local platform. */
public record DataFolder(Path path) {
    private static final long NEEDED_MIB = 500;
    private static final int MIB_BITS = 20;
    private static final int SECRET_BYTES = 32;

    /**
     * Makes the folder when it is missing.
     *
     * @throws Trouble if it cannot be written or the disk is nearly full
     */
    public static DataFolder at(Path path) {
        try {
            Files.createDirectories(path);
            long free = freeMib(path);
            if (free < NEEDED_MIB) {
                throw new Trouble("The disk of " + path + " is full: " + free + " MiB left, " + NEEDED_MIB
                        + " needed. Free some or choose another folder with --data.");
            }
            return new DataFolder(path.toRealPath());
        } catch (IOException e) {
            throw new Trouble("The data folder " + path + " cannot be used: " + reason(e), e);
        }
    }

    private static long freeMib(Path path) throws IOException {
        return Files.getFileStore(path).getUsableSpace() >> MIB_BITS;
    }

    /** Free space in MiB, or a large number when the system does not tell. */
    long freeMib() {
        try {
            return freeMib(path);
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    /**
     * Takes the folder for this process until it ends, in whatever way it ends.
     *
     * @throws Trouble if another launcher has it
     */
    public FileLock lock() {
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Trouble("A platform already runs on " + path + ". End it with ./forum stop, or choose another"
                        + " folder with --data.");
            }
            return lock;
        } catch (IOException e) {
            throw new Trouble("The data folder " + path + " cannot be locked: " + reason(e), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** A secret of this folder, invented once; only the owner can read its file. */
    public String secret(String name) {
        Path folder = path.resolve("secrets");
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder, owned(folder, "rwx------"));
                byte[] bytes = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(bytes);
                Path draft = Files.createTempFile(folder, name, ".part", owned(folder, "rw-------"));
                Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
                Files.move(draft, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " can neither be read nor made", e);
        }
    }

    private static FileAttribute<?>[] owned(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    Path of(String part) {
        return path.resolve(part);
    }

    Path log(String part) {
        return path.resolve("logs").resolve(part + ".log");
    }

    /** Whether a demo is still to be filled in: decided on the very first start and kept until it has been done. */
    public boolean awaitsDemo() {
        return Files.exists(path.resolve("demo-wanted"));
    }

    void wantDemoIfNew() throws IOException {
        if (!Files.exists(path.resolve("store")) && !awaitsDemo()) {
            Files.createFile(path.resolve("demo-wanted"));
        }
    }

    public void demoDone() throws IOException {
        Files.deleteIfExists(path.resolve("demo-wanted"));
    }
}
