package org.regionalforum.benchmark.deciding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.regionalforum.benchmark.load.Clients;
import org.regionalforum.benchmark.load.StatedNetwork;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.report.Growing;
import org.regionalforum.benchmark.stage.Benchmark;
import org.regionalforum.benchmark.stage.Stage;

/**
 * What one more fact about a member costs forum-service where many are there already, and one vote among few and among many.
 * A member is known by two facts, so that a million facts are half a million members; a vote touches one box whatever the
 * electorate is, and is measured as far as a certificate fits into a document.
 */
public final class MemberCost implements Benchmark {
    private static final int CLIENTS = 16;
    private static final int FEW = 100;

    @Override
    public List<Figure> run(Stage stage) throws IOException, InterruptedException {
        Growing votes = new Growing(stage.store().text());
        for (int members : List.of(FEW, stage.scale().manyMembers())) {
            votes.add(String.format("a vote among %,d members", members), vote(stage, members));
        }
        List<Figure> figures = new ArrayList<>(votes.figures());
        figures.addAll(facts(stage)); // last: what they leave would be in the way of others
        return figures;
    }

    private static List<Figure> facts(Stage stage) throws IOException, InterruptedException {
        int measured = stage.scale().manyMembers() / 2;
        try (RunningNetwork running = new RunningNetwork(stage, "first", FEW / 2)) {
            double warm = running.admitted("warm", measured);
            Growing cost = new Growing(stage.store().text());
            int there = FEW / 2;
            for (int facts : stage.scale().sizes()) {
                int members = facts / 2;
                if (members > there) {
                    double filled = running.admitted("others" + facts, members - there);
                    there = members;
                }
                cost.add(
                        String.format("taking in one fact of a member, %,d there", facts),
                        running.admitted("among" + facts, measured) * 1e6 / (2 * measured));
            }
            return cost.figures();
        }
    }

    /** Microseconds of the whole machine for one vote over HTTP; each elector votes once on each ballot. */
    private static double vote(Stage stage, int members) throws IOException, InterruptedException {
        try (RunningNetwork running = new RunningNetwork(stage, "votes" + members, members)) {
            int each = Math.min(members, 2_000);
            int ballots = 2_000 / each;
            List<String> tokens = new ArrayList<>();
            for (int n = 0; n < each; n++) {
                tokens.add(running.token(running.network().delegate(n)));
            }
            double warm = voted(running, ballots, tokens);
            return 1e6 / voted(running, ballots, tokens);
        }
    }

    private static double voted(RunningNetwork running, int count, List<String> tokens) throws InterruptedException {
        List<String> ballots = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            ballots.add(running.opened("Costo " + n));
        }
        return Clients.share(CLIENTS, count * tokens.size(), n -> {
            int elector = n % tokens.size();
            running.api()
                    .ask(
                            tokens.get(elector),
                            "PUT",
                            "/api/forum/ballots/" + ballots.get(n / tokens.size()) + "/votes/"
                                    + StatedNetwork.organisation(elector),
                            "{\"choice\": \"YES\"}");
        });
    }
}
