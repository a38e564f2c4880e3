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

/** {@code ./forum backup}. */
@Command(
        name = "backup",
        description = "Copies everything into a folder; a running platform is ended for it and started again.")
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "folder of the backup: a new one or an empty one")
    private Path backup = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder folder = data.folder();
        Path to = backup.toAbsolutePath().normalize();
        int code = new Maintenance(folder)
                .during(() -> new Backup(folder, Maintenance.broker()).make(folder, to, Instant.now()));
        System.out.println("The backup is in " + to + ". It holds secrets and personal data: keep it as such.");
        return code;
    }
}
