package org.regionalforum.local.backup;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.regionalforum.local.launch.DataFolder;
import org.regionalforum.local.launch.Trouble;

/** Makes a backup of a data folder on which nothing runs, and puts one back in its place. */
public final class Backup {
    /** Made anew by the next start, or somebody else's: the mails stand for the mailboxes of their recipients. */
    private static final Set<String> NOT_KEPT = Set.of("mails", "logs", "tmp", "lock", "running.json");

    private static final String REPLACED = "replaced-";
    private static final String UNFINISHED = ".part";

    private final Path data;
    private final Erasures erasures;

    /** @param broker jar of the local broker, which reads what was erased */
    public Backup(DataFolder data, Path broker) {
        this.data = data.path();
        this.erasures = new Erasures(data, broker);
    }

    /**
     * Copies everything; the copy is there whole or not at all.
     *
     * @throws Trouble if the folder is taken, or a platform runs on the data
     */
    public void make(DataFolder folder, Path backup, Instant now) throws IOException {
        refuseIfTaken(backup);
        Path draft = backup.resolveSibling(backup.getFileName() + UNFINISHED);
        Copies.delete(draft);
        try (FileLock _ = folder.lock()) {
            Files.createDirectories(Manifest.data(draft));
            ownersOnly(draft);
            List<Manifest.Kept> files = new ArrayList<>();
            for (Path entry : entries(data)) {
                files.addAll(Copies.copy(data, entry, Manifest.data(draft)));
            }
            new Manifest(Manifest.FORMAT, now, files).write(draft);
        }
        Files.deleteIfExists(backup);
        Files.move(draft, backup);
    }

    /**
     * Puts a backup in the place of what is there, which is moved aside. What was erased since the backup was made is
     * written down first, so that the next start erases it again.
     *
     * @return where the replaced data is
     */
    public Path restore(DataFolder folder, Path backup, Instant now) throws IOException, InterruptedException {
        Manifest manifest = Manifest.verified(backup);
        try (FileLock _ = folder.lock()) {
            erasures.noteSince(manifest.at());
            Path aside = data.resolve(REPLACED + now.toEpochMilli());
            Files.createDirectories(aside);
            ownersOnly(aside);
            for (Path entry : entries(data)) {
                Files.move(entry, aside.resolve(entry.getFileName()));
            }
            for (Path entry : entries(Manifest.data(backup))) {
                Copies.copy(Manifest.data(backup), entry, data);
            }
            return aside;
        }
    }

    private static void refuseIfTaken(Path backup) throws IOException {
        if (!Files.exists(backup)) {
            Files.createDirectories(backup.toAbsolutePath().getParent());
            return;
        }
        try (Stream<Path> inside = Files.list(backup)) {
            if (inside.findAny().isPresent()) {
                throw new Trouble("The folder " + backup + " is not empty: choose another one for the backup.");
            }
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(entry -> isKept(entry.getFileName().toString())).toList();
        }
    }

    private static boolean isKept(String name) {
        return !NOT_KEPT.contains(name)
                && !name.startsWith(REPLACED)
                && !name.endsWith(UNFINISHED)
                && !name.equals(Erasures.LIST);
    }

    private static void ownersOnly(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
