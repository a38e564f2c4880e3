package org.regionalforum.notification.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalforum.notification.mandate.Holder;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.Matter;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Reason;
import org.regionalforum.notification.notice.Told;
import org.regionalforum.notification.preference.Way;

/** Groups of recipients, and by which channels each of them learns. */
final class Telling {
    private final Known known;

    Telling(Known known) {
        this.known = known;
    }

    Decision told(String person, NoticeKind kind, Matter what, Reason reason) {
        Way way = Way.of(kind, known.switchedOff(person, kind));
        Decision told = way.channels().isEmpty()
                ? Decision.NOTHING
                : Decision.of(new Told(person, kind, what, reason, way.channels()));
        return way.without() == null ? told : told.and(Decision.nobody(person, way.without()));
    }

    /** The network's staff, but not who did it. */
    Decision staff(NoticeKind kind, Matter what, @Nullable String by) {
        Decision all = Decision.NOTHING;
        for (String person : new TreeSet<>(known.staffOf(what.network()))) {
            all = all.and(
                    person.equals(by)
                            ? Decision.nobody(person, "did it himself or herself")
                            : told(person, kind, what, Reason.STAFF_OF_NETWORK));
        }
        return all;
    }

    /** The organisation itself, at its own address; it has no inbox. */
    Decision organisation(String organisation, NoticeKind kind, Matter what) {
        return Decision.of(new Told(organisation, kind, what, Reason.ORGANISATION, Set.of(Channel.E_MAIL)));
    }

    Decision organisationIfReached(String organisation, NoticeKind kind, Matter what) {
        return known.hasAddress(organisation)
                ? organisation(organisation, kind, what)
                : Decision.nobody(organisation, "has no address of its own");
    }

    /**
     * Who applied on paper, at the address that its application named.
     *
     * @param contact whether one was shared; null where the fact does not say so: then what has come is all that is known
     */
    Decision onPaper(String application, NoticeKind kind, Matter what, @Nullable Boolean contact) {
        boolean reached =
                contact == null ? known.hasAddress(application) : contact && known.hasSharedAddress(application);
        return reached
                ? organisation(application, kind, what)
                : Decision.nobody("applicant", "applied on paper and named no address");
    }

    List<Holder> holders(String network, String organisation) {
        return known.holders(network, organisation, known.today());
    }

    /** All who act for the organisation, each once. */
    Set<String> people(String network, String organisation) {
        return persons(holders(network, organisation));
    }

    /** All who act for an organisation that is out from a day on, today or, where it is out already, on its last day. */
    Set<String> peopleUntil(LocalDate out, String network, String organisation) {
        LocalDate today = known.today();
        LocalDate last = out.minusDays(1);
        return persons(known.holders(network, organisation, last.isBefore(today) ? last : today));
    }

    private static Set<String> persons(List<Holder> holders) {
        return holders.stream().map(Holder::person).collect(Collectors.toCollection(TreeSet::new));
    }

    String nameOf(String organisation) {
        return known.nameOf(organisation);
    }
}
