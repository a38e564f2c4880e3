package org.regionalforum.membership.roll;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalforum.membership.member.BookLine;
import org.regionalforum.membership.member.Membership;
import org.regionalforum.membership.member.Moment;
import org.regionalforum.membership.roll.RollEntry.Reason;

/** Who may vote, and who may not, of the terms of one network: a pure function of the book, an instant and a day. */
record Roll(List<RollEntry> entries) {
    private static final String OBSERVER = "OBSERVER";

    /**
     * States the roll.
     *
     * @param terms all of the network, past ones too
     * @param at what was entered later is not looked at
     * @param on the day on which one has to be a member
     */
    static Roll of(List<Membership> terms, Moment at, LocalDate on, int monthsInBook) {
        Map<String, List<BookLine>> byOrganisation = new TreeMap<>();
        terms.stream()
                .map(term -> term.at(at))
                .filter(Objects::nonNull)
                .forEach(line -> byOrganisation
                        .computeIfAbsent(line.organisation().value(), organisation -> new ArrayList<>())
                        .add(line));
        List<RollEntry> entries = new ArrayList<>();
        byOrganisation.values().forEach(lines -> {
            RollEntry entry = entry(lines, on, monthsInBook);
            if (entry != null) {
                entries.add(entry);
            }
        });
        return new Roll(List.copyOf(entries));
    }

    private static @Nullable RollEntry entry(List<BookLine> lines, LocalDate on, int monthsInBook) {
        BookLine current = lines.stream()
                .filter(line -> line.runsOn(on))
                .max(Comparator.comparing(BookLine::since))
                .orElse(null);
        if (current == null) {
            return null;
        }
        Reason reason = reason(current, inBookSince(lines, current), on, monthsInBook);
        return new RollEntry(
                current.organisation().value(),
                current.name(),
                current.actorType(),
                current.weight(),
                current.standing(),
                reason == Reason.MEMBER,
                reason);
    }

    private static Reason reason(BookLine current, LocalDate inBookSince, LocalDate on, int monthsInBook) {
        if (current.standing().equals(OBSERVER)) {
            return Reason.OBSERVER;
        }
        if (current.suspended()) {
            return Reason.SUSPENDED;
        }
        return longEnough(inBookSince, on, monthsInBook) ? Reason.MEMBER : Reason.TOO_SHORT_IN_BOOK;
    }

    /**
     * A term of months is complete only at the end of the day that corresponds to the one of the entry, or of the month's last
     * day where there is none; the first day is not counted (Civil Code art. 2963; Cass. 13406/2017).
     */
    private static boolean longEnough(LocalDate since, LocalDate on, int monthsInBook) {
        return monthsInBook == 0 || on.isAfter(since.plusMonths(monthsInBook));
    }

    /** The first day of the terms that follow each other without a gap up to the current one. */
    private static LocalDate inBookSince(List<BookLine> lines, BookLine current) {
        LocalDate since = current.since();
        for (boolean found = true; found; ) {
            LocalDate from = since;
            List<BookLine> before =
                    lines.stream().filter(line -> from.equals(line.until())).toList();
            found = !before.isEmpty();
            since = found ? before.getFirst().since() : since;
        }
        return since;
    }

    /** SHA-256 over the lines of all entries, in small hexadecimal digits. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            entries.forEach(entry -> digest.update(entry.line().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
