package org.regionalforum.local.command;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.regionalforum.local.backup.Erasures;
import org.regionalforum.local.client.ForumApi;
import org.regionalforum.local.demo.Demo;
import org.regionalforum.local.launch.Console;
import org.regionalforum.local.launch.DataFolder;
import org.regionalforum.local.launch.Launcher;
import org.regionalforum.local.launch.Ports;
import org.regionalforum.local.launch.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./forum run}. */
@Command(name = "run", description = "Builds what changed, starts everything and ends it on Ctrl-C.")
final class RunCommand implements Callable<Integer> {
    private static final String OPERATOR = "operator@example.org";

    @Option(names = "--port", paramLabel = "N", description = "first of eleven ports; default: ${DEFAULT-VALUE}")
    private int port = 8080;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--empty", description = "do not fill a new data folder with the demo")
    private boolean empty;

    @Option(names = "--detach", description = "return when all is ready; end it with ./forum stop")
    private boolean detach;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Ports ports = new Ports(port);
        DataFolder folder = data.folder();
        if (detach) {
            return new Detached(folder).start(arguments(folder));
        }
        Console console = new Console(System.out);
        new Launcher(DataOption.repository(), folder, ports, console)
                .run(!empty, () -> whenReady(folder, ports, console));
        return 0;
    }

    private List<String> arguments(DataFolder folder) {
        List<String> arguments = new ArrayList<>(List.of(
                "run", "--port", String.valueOf(port), "--data", folder.path().toString()));
        if (empty) {
            arguments.add("--empty");
        }
        return arguments;
    }

    private static void whenReady(DataFolder folder, Ports ports, Console console) {
        fillIfNew(folder, ports, console);
        eraseAgain(folder, ports, console);
        console.say(Welcome.text(ports));
        console.say(Detached.READY);
    }

    /** What was erased after the backup that was restored. */
    private static void eraseAgain(DataFolder folder, Ports ports, Console console) {
        Erasures erasures = new Erasures(folder, Maintenance.broker());
        if (!erasures.waiting()) {
            return;
        }
        LocalTokens tokens = LocalTokens.of(ports, folder);
        try (HttpClient client = HttpClient.newHttpClient()) {
            int many = erasures.repeat(new ForumApi(client, tokens.gateway(), tokens.tokenOf(OPERATOR)));
            console.say("Erased again what was erased after the backup: " + many + ".");
        } catch (Trouble | IOException e) {
            console.say("What was erased after the backup is back: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A demo that fails is no reason to end a platform that serves. */
    private static void fillIfNew(DataFolder folder, Ports ports, Console console) {
        if (!folder.awaitsDemo()) {
            return;
        }
        LocalTokens tokens = LocalTokens.of(ports, folder);
        try (HttpClient client = HttpClient.newHttpClient()) {
            new Demo(client, tokens.gateway(), tokens, console::say).fill();
            folder.demoDone();
        } catch (Trouble | IOException e) {
            console.say("The demo is not complete: " + e.getMessage() + " Try again with ./forum demo.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
