package org.regionalforum.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.regionalforum.local.launch.Build;
import org.regionalforum.local.launch.DataFolder;
import org.regionalforum.local.launch.Launcher;
import org.regionalforum.local.launch.RunState;

/** Something that needs a platform at rest: ends it where it runs, and starts it again on the same ports afterwards. */
final class Maintenance {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataFolder data;

    Maintenance(DataFolder data) {
        this.data = data;
    }

    /** What is done while nothing runs. */
    interface Work {
        void carryOut() throws IOException, InterruptedException;
    }

    static Path broker() {
        return new Build(DataOption.repository()).jarOf("infra/local-broker");
    }

    int during(Work work) throws IOException, InterruptedException {
        RunState before = RunState.current(data).orElse(null);
        if (before == null) {
            work.carryOut();
            return 0;
        }
        System.out.println("Ending the platform for a moment…");
        Launcher.stop(data, PATIENCE);
        try {
            work.carryOut();
        } finally {
            System.out.println("Starting it again…");
            new Detached(data)
                    .start(List.of(
                            "run",
                            "--port",
                            String.valueOf(before.basePort()),
                            "--data",
                            data.path().toString()));
        }
        return 0;
    }
}
