package org.regionalforum.local.command;

import org.regionalforum.local.launch.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Entry of every word of {@code ./forum} that needs Java. Exit code 0: done; 1: trouble, said in one line; 2: misused. */
@Command(
        name = "./forum",
        description = "The regional forum platform on this machine.",
        subcommands = {
            RunCommand.class,
            StopCommand.class,
            StatusCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            TokenCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            HelpCommand.class
        })
public final class ForumCommand {

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new ForumCommand()).setExecutionExceptionHandler((e, command, parsed) -> {
            if (!(e instanceof Trouble)) {
                throw e;
            }
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
    }
}
