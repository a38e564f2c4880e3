package org.regionalforum.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.regionalforum.local.backup.Backup;
import org.regionalforum.local.launch.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./forum restore}. */
@Command(
        name = "restore",
        description = "Puts a backup in the place of the data; what was erased since is erased again.")
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "folder of the backup")
    private Path backup = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder folder = data.folder();
        Path from = backup.toAbsolutePath().normalize();
        return new Maintenance(folder).during(() -> {
            Path aside = new Backup(folder, Maintenance.broker()).restore(folder, from, Instant.now());
            System.out.println("Restored. What was there before is in " + aside
                    + ": delete it once all is well, for it holds what was erased.");
        });
    }
}
