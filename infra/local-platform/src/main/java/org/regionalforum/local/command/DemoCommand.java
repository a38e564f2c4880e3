package org.regionalforum.local.command;

import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import org.regionalforum.local.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./forum demo}. */
@Command(name = "demo", description = "Fills the running platform with the demo; doing it again changes nothing.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException {
        LocalTokens tokens = LocalTokens.of(data.folder());
        try (HttpClient client = HttpClient.newHttpClient()) {
            new Demo(client, tokens.gateway(), tokens, System.out::println).fill();
        }
        return 0;
    }
}
