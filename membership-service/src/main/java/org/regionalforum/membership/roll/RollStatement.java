package org.regionalforum.membership.roll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.membership.roll.RollFact.RollStated;

/** A roll as it was stated; it never changes, and whoever asks again hears the same. */
final class RollStatement extends Aggregate<RollId, RollFact> {
    static final int MOST_IN_A_PART = 500;

    private String ballot;
    private String network;
    private Instant at;
    private LocalDate on;
    private int monthsInBook;
    private String hash;
    private List<RollEntry> entries = new ArrayList<>();
    private List<String> requests = new ArrayList<>();

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by the store
    private RollStatement() {}

    private RollStatement(RollRequested asked, Roll roll) {
        super(new RollId(asked.roll()));
        ballot = asked.ballot();
        network = asked.network();
        at = asked.at();
        on = asked.on();
        monthsInBook = asked.monthsInBook();
        hash = roll.hash();
        entries = new ArrayList<>(roll.entries());
    }

    /** States a roll for the first time. */
    static RollStatement state(RollRequested asked, Roll roll, String request) {
        RollStatement statement = new RollStatement(asked, roll);
        statement.answer(request);
        return statement;
    }

    /** Says the same parts once to each request. */
    void answer(String request) {
        if (requests.contains(request)) {
            return;
        }
        requests.add(request);
        int parts = Math.max(1, (entries.size() + MOST_IN_A_PART - 1) / MOST_IN_A_PART);
        for (int part = 1; part <= parts; part++) {
            int from = (part - 1) * MOST_IN_A_PART;
            announce(new RollStated(
                    id().value(),
                    ballot,
                    network,
                    part,
                    parts,
                    entries.size(),
                    hash,
                    List.copyOf(entries.subList(from, Math.min(entries.size(), from + MOST_IN_A_PART)))));
        }
    }

    @Override
    protected String network() {
        return network;
    }
}
