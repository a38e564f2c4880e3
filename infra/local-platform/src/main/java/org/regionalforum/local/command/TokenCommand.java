package org.regionalforum.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./forum token EMAIL}: only the local platform gives tokens away like this. */
@Command(name = "token", description = "Prints an access token of a local person, for scripts.")
final class TokenCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "EMAIL")
    private String email = "";

    @Override
    public Integer call() throws InterruptedException {
        System.out.println(LocalTokens.of(data.folder()).tokenOf(email));
        return 0;
    }
}
