package org.regionalforum.local.command;

import java.nio.file.Path;
import org.regionalforum.local.launch.DataFolder;
import picocli.CommandLine.Option;

/** The option that says which local platform is meant. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder of the platform's data; default: .data in the repository")
    private Path folder = repository().resolve(".data");

    /** Where the sources are; {@code ./forum} says it. */
    static Path repository() {
        return Path.of(System.getProperty("forum.root", ".")).toAbsolutePath().normalize();
    }

    DataFolder folder() {
        return DataFolder.at(folder.toAbsolutePath().normalize());
    }
}
