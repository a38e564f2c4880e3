package org.regionalforum.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.regionalforum.local.launch.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, written last of all: a folder without it is no backup.
 *
 * @param at nothing that was acknowledged before is missing
 */
record Manifest(int format, Instant at, List<Kept> files) {
    static final int FORMAT = 1;
    private static final String NAME = "backup.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One file, by its path in the folder {@code data}. */
    record Kept(String path, long size, String sha256) {}

    static Path data(Path backup) {
        return backup.resolve("data");
    }

    void write(Path backup) throws IOException {
        Files.writeString(
                backup.resolve(NAME), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }

    /**
     * Reads a backup and compares every file with what was kept.
     *
     * @throws Trouble where it is none or a file is not as it was
     */
    static Manifest verified(Path backup) throws IOException {
        Manifest manifest = read(backup);
        for (Kept kept : manifest.files) {
            Path file = data(backup).resolve(kept.path());
            if (!Files.isRegularFile(file) || !Copies.hash(file).equals(kept.sha256())) {
                throw new Trouble("The backup " + backup + " is damaged: " + kept.path() + " is not as it was kept.");
            }
        }
        return manifest;
    }

    private static Manifest read(Path backup) {
        try {
            Manifest manifest = JSON.readValue(Files.readString(backup.resolve(NAME)), Manifest.class);
            if (manifest.format != FORMAT) {
                throw new Trouble("The backup " + backup + " was made by another version of this program.");
            }
            return manifest;
        } catch (IOException | JacksonException e) {
            throw new Trouble("There is no backup in " + backup + ".", e);
        }
    }
}
