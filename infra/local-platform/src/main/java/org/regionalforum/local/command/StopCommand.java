package org.regionalforum.local.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.regionalforum.local.launch.Launcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./forum stop}. */
@Command(name = "stop", description = "Ends the platform of a data folder.")
final class StopCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException {
        boolean ran = Launcher.stop(data.folder(), PATIENCE);
        System.out.println(ran ? "Everything has ended." : "Nothing was running.");
        return 0;
    }
}
