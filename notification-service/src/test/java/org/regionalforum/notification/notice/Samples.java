package org.regionalforum.notification.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Notices for tests. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private Samples() {}

    public static Told told(String recipient, NoticeKind kind) {
        return new Told(
                recipient,
                kind,
                Matter.of("cop", Subject.application("a1"))
                        .organisation("L’Altra Associazione")
                        .day(LocalDate.of(2027, 1, 23)),
                Reason.STAFF_OF_NETWORK,
                Set.of(Channel.IN_APP, Channel.E_MAIL));
    }

    public static Notice notice(NoticeKind kind, Matter matter, Reason reason) {
        return Notice.create(
                "/membership/applications/a1/1",
                new Told("p1", kind, matter, reason, Set.of(Channel.IN_APP, Channel.E_MAIL)),
                1,
                NOW);
    }

    public static Notice notice() {
        return Notice.create("/membership/applications/a1/1", told("p1", NoticeKind.APPLICATION_SUBMITTED), 1, NOW);
    }
}
