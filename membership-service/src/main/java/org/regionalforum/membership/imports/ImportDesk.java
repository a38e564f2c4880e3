package org.regionalforum.membership.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.network.Network;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.network.Networks;
import org.regionalforum.membership.staff.Access;
import org.springframework.stereotype.Component;

/** Imports a table into a network; only its staff do. */
@Component
class ImportDesk {
    private final Networks networks;
    private final Access access;
    private final MemberRows members;
    private final ApplicationRows applications;
    private final ImportRuns runs;
    private final InstantSource clock;

    ImportDesk(
            Networks networks,
            Access access,
            MemberRows members,
            ApplicationRows applications,
            ImportRuns runs,
            InstantSource machineClock) {
        this.networks = networks;
        this.access = access;
        this.members = members;
        this.applications = applications;
        this.runs = runs;
        this.clock = machineClock;
    }

    /**
     * What is to be imported.
     *
     * @param actorType for rows that name none
     * @param dryRun only says what would happen
     */
    record Order(NetworkId network, ImportKind as, @Nullable String actorType, boolean dryRun, byte[] file) {}

    Report carryOut(Actor actor, Order order) {
        Network network = networks.require(order.network());
        access.requireStaff(actor, network.id());
        Report report = new Report();
        Map<String, Long> lines = new HashMap<>();
        for (Table.Row row : Table.of(order.file()).rows()) {
            try {
                refuseRepeated(lines, row);
                report.count(
                        order.as() == ImportKind.MEMBERS
                                ? members.enter(network, row, order.actorType(), order.dryRun())
                                : applications.enter(actor, network, row, order.actorType(), order.dryRun()));
            } catch (Refusal refusal) {
                report.refuse(row, refusal);
            }
        }
        if (!order.dryRun()) {
            runs.remember(ImportRun.done(
                    id(order),
                    network.id(),
                    order.as(),
                    report.entered(),
                    (int) report.refused().stream()
                            .map(Report.RefusedRow::line)
                            .distinct()
                            .count(),
                    actor.person(),
                    clock.instant()));
        }
        return report;
    }

    /** The same body twice in one table: a member may have several terms, an applicant one application. */
    private static void refuseRepeated(Map<String, Long> lines, Table.Row row) {
        String key = Objects.requireNonNullElse(row.get(Column.TAX_CODE), "") + "/"
                + Objects.requireNonNullElse(row.get(Column.SINCE), "");
        Long first = lines.putIfAbsent(key, row.line());
        if (first != null && row.get(Column.TAX_CODE) != null) {
            throw Refusal.field("taxCode", "import.repeated", Long.toString(first));
        }
    }

    private static ImportId id(Order order) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((order.network().value() + '\n' + order.as() + '\n' + order.actorType() + '\n')
                    .getBytes(StandardCharsets.UTF_8));
            return new ImportId(HexFormat.of().formatHex(digest.digest(order.file()), 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
