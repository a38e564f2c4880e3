package org.regionalforum.membership.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.network.Network;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.network.Networks;
import org.regionalforum.membership.organisation.TaxCode;
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
        EnteredTerms before = new EnteredTerms();
        for (Table.Row row : Table.of(order.file()).rows()) {
            try {
                refuseRepeated(order.as(), lines, row);
                report.count(
                        order.as() == ImportKind.MEMBERS
                                ? members.enter(network, row, order.actorType(), order.dryRun(), before)
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
                    report.refusedRows(),
                    actor.person(),
                    clock.instant()));
        }
        return report;
    }

    /** The same body twice in one table: a member may have several terms, an applicant one application. */
    private static void refuseRepeated(ImportKind as, Map<String, Long> lines, Table.Row row) {
        String written = row.get(Column.TAX_CODE);
        if (written == null) {
            return;
        }
        String term = as == ImportKind.MEMBERS ? plain(row.get(Column.SINCE), ImportDesk::day) : "";
        Long first = lines.putIfAbsent(plain(written, code -> TaxCode.of(code).value()) + "/" + term, row.line());
        if (first != null) {
            throw Refusal.field("taxCode", "import.repeated", Long.toString(first));
        }
    }

    /** A cell in the one form in which two that mean the same are equal; as it stands where it cannot be read. */
    private static String plain(@Nullable String cell, UnaryOperator<String> read) {
        try {
            return cell == null ? "" : read.apply(cell);
        } catch (Refusal unreadable) {
            return cell;
        }
    }

    private static String day(String cell) {
        return String.valueOf(Cells.date("since", cell));
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
