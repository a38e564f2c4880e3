package org.regionalforum.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole compose file with its own images: built, started, ready, ended. The journey is played against it by the profile
 * {@code stack}, in a process of its own, since names must resolve as on an operator's machine.
 */
@EnabledIfEnvironmentVariable(
        named = "FORUM_CONTAINERS",
        matches = "true",
        disabledReason = "containers are not wanted: FORUM_CONTAINERS is not true")
class ComposeContainersTest {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void everything_comes_up_and_people_can_work() throws Exception {
        Path env = folder.resolve("env");
        Path secrets = folder.resolve("secrets");
        Files.writeString(env, Repository.text(".env.example") + "FORUM_SECRETS=" + secrets + "\n");
        done(2, List.of("infra/compose/prepare", "--env", env.toString()), env, secrets);
        List<String> compose =
                List.of("docker", "compose", "--env-file", env.toString(), "--project-name", "forum-test");
        try {
            done(30, with(compose, "up", "--build", "--detach", "--wait"), env, secrets);
            done(
                    20,
                    List.of("mvn", "--batch-mode", "-q", "-pl", "infra/compose", "-Pstack", "surefire:test"),
                    env,
                    secrets);
        } finally {
            done(5, with(compose, "down", "--volumes"), env, secrets);
        }
    }

    private static List<String> with(List<String> command, String... more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(more));
        return all;
    }

    private static void done(int minutes, List<String> command, Path env, Path secrets)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Repository.ROOT.toFile()).redirectErrorStream(true);
        builder.environment().remove("FORUM_CONTAINERS");
        builder.environment().put("FORUM_STACK_ENV", env.toString());
        builder.environment().put("FORUM_STACK_SECRETS", secrets.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(minutes, TimeUnit.MINUTES)).as("%s", command).isTrue();
        assertThat(process.exitValue()).as("%s:%n%s", command, said).isZero();
    }
}
