package org.regionalforum.membership.imports;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.admission.PaperApplications;
import org.regionalforum.membership.admission.Particulars;
import org.regionalforum.membership.network.Network;
import org.springframework.stereotype.Component;

/** Enters applications that were received on paper. */
@Component
class ApplicationRows {
    private final RowReader reader;
    private final PaperApplications paper;
    private final LawClock clock;

    ApplicationRows(RowReader reader, PaperApplications paper, LawClock clock) {
        this.reader = reader;
        this.paper = paper;
        this.clock = clock;
    }

    Report.Outcome enter(Actor actor, Network network, Table.Row row, @Nullable String actorType, boolean dryRun) {
        Particulars of = reader.particulars(row, actorType);
        LocalDate written = Cells.date("receivedOn", row.get(Column.RECEIVED_ON));
        LocalDate receivedOn = Objects.requireNonNullElse(written, clock.today());
        if (receivedOn.isAfter(clock.today())) {
            throw Refusal.field("receivedOn", "date.future");
        }
        if (!network.charter().stoodOn(receivedOn)) {
            throw Refusal.field(
                    "receivedOn",
                    "membership.before-founding",
                    Integer.toString(network.charter().founded()));
        }
        String mark = written == null ? "" : written.toString();
        boolean entered = paper.enter(network, of, receivedOn, mark, actor.person(), dryRun);
        return entered ? Report.Outcome.ENTERED : Report.Outcome.UNCHANGED;
    }
}
