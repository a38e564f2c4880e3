package org.regionalforum.benchmark.deciding;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.regionalforum.benchmark.load.Clients;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Votes inside forum-service: runs in its jar and calls the desk that pages and API call, so that HTTP, token and JSON are left out
 * and all else is as ever, relay and inbox with it.
 *
 * <p>Arguments: a file of {@code person organisation} lines, how many vote at once, the ballots; each is voted on by all, and the
 * last rate counts.
 */
public final class InsideVotes {
    static final String SAYS = "votes/s inside: ";

    private InsideVotes() {}

    static void main(String[] arguments) throws Exception {
        List<String> voters = Files.readAllLines(Path.of(arguments[0]));
        int clients = Integer.parseInt(arguments[1]);
        try (ConfigurableApplicationContext service =
                SpringApplication.run(Class.forName("org.regionalforum.forum.ForumService"))) {
            Class<?> id = Class.forName("org.regionalforum.forum.ballot.BallotId");
            Class<?> choice = Class.forName("org.regionalforum.forum.rule.Choice");
            Object yes = choice.getMethod("valueOf", String.class).invoke(null, "YES");
            Object desk = service.getBean(Class.forName("org.regionalforum.forum.ballot.VotingDesk"));
            Method vote = desk.getClass().getMethod("vote", Actor.class, id, String.class, choice, Expected.class);
            double rate = 0;
            for (String ballot : List.of(arguments).subList(2, arguments.length)) {
                Object at = id.getConstructor(String.class).newInstance(ballot);
                rate = Clients.share(clients, voters.size(), n -> {
                    String[] voter = voters.get(n).split(" ", 2);
                    Actor actor = new Actor(voter[0], voter[0], null, false, false, null, Locale.ITALIAN);
                    try {
                        Object unused = vote.invoke(desk, actor, at, voter[1], yes, null);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
            System.out.println(SAYS + rate);
        }
    }
}
