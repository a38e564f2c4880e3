package org.regionalforum.kit.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.due.DueFailure;
import org.regionalforum.kit.inbox.InboxDesk;
import org.regionalforum.kit.inbox.Rebuild;

/**
 * A service as its operator sees it.
 *
 * @param parts what it depends on, and how that is
 * @param outbox facts that the broker does not have yet; absent without an outbox
 * @param inbox absent where it reads nothing
 * @param due jobs that have a time; absent where the service has none
 * @param givenUp what else was tried in vain, such as deliveries
 * @param figures what else the service counts about itself, such as deliveries that failed
 * @param tables that can be rebuilt
 */
record Overview(
        String service,
        String status,
        List<Part> parts,
        @Nullable OutboxState outbox,
        InboxDesk.@Nullable State inbox,
        @Nullable DueState due,
        List<DueFailure> givenUp,
        List<Figure> figures,
        List<String> tables,
        List<Rebuild.State> rebuilds,
        LawTime law) {

    /** @param details as its health check tells them */
    record Part(String name, String status, Map<String, Object> details) {}

    /**
     * @param pending aggregates with facts to send
     * @param oldest when the longest waiting of them was written
     */
    record OutboxState(long pending, @Nullable Instant oldest) {}

    /**
     * @param waiting jobs whose time has not come, or that are about to be done
     * @param overdueSince when the longest waiting of those was due whose time has come
     * @param failed jobs that were given up, the oldest first
     */
    record DueState(long waiting, @Nullable Instant overdueSince, List<DueFailure> failed) {}

    /** @param name of the meter, with its tags, as alerts and dashboards name it */
    record Figure(String name, double value) {}

    /** @param secondsAhead how far the law clock stands before the machine's */
    record LawTime(Instant now, LocalDate today, long secondsAhead) {}
}
