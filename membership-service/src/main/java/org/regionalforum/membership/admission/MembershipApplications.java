package org.regionalforum.membership.admission;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.regionalforum.kit.file.FileUse;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.TaxCode;
import org.springframework.stereotype.Component;

/** The applications; of one body and network at most one is open at a time. */
@Component
public class MembershipApplications extends AggregateStore<ApplicationId, MembershipApplication> implements FileUse {
    static final String OPEN_FOR = "openFor";
    /** Received by the network: a draft that was withdrawn never was. */
    private static final Bson SENT = Filters.exists("receivedOn");

    private static final List<String> OPEN =
            List.of(ApplicationStatus.SUBMITTED.name(), ApplicationStatus.INFORMATION_REQUESTED.name());

    MembershipApplications(StoreParts parts) {
        super(parts, MembershipApplication.class, "applications");
        ensureUnique(OPEN_FOR);
        ensureIndex("network", "status");
        ensureIndex("applicant");
        ensureIndex("documents.file");
        ensureIndex("history.textId");
    }

    @Override
    public boolean refersTo(String file) {
        return count(Filters.eq("documents.file", file)) > 0;
    }

    Optional<MembershipApplication> openFor(NetworkId network, TaxCode taxCode) {
        return query(Filters.eq(OPEN_FOR, network.value() + "/" + taxCode.value()), Sorts.ascending("_id"), 1).stream()
                .findFirst();
    }

    /** A network's applications that were sent, in the order of their ids; all statuses where none is named. */
    List<MembershipApplication> sentTo(NetworkId network, @Nullable ApplicationStatus status, Cursor from) {
        List<Bson> filter = new ArrayList<>(List.of(Filters.eq("network", network.value()), SENT));
        if (status != null) {
            filter.add(Filters.eq("status", status.name()));
        }
        if (from.after() != null) {
            filter.add(Filters.gt("_id", from.after()));
        }
        return query(Filters.and(filter), Sorts.ascending("_id"), from.limit() + 1);
    }

    /** What the board of a network has to decide, the earliest term first. */
    public List<MembershipApplication> waiting(NetworkId network) {
        return query(
                Filters.and(Filters.eq("network", network.value()), Filters.in("status", OPEN)),
                Sorts.ascending("termEndsOn", "_id"),
                0);
    }

    /** A person's applications, newest first by id. */
    List<MembershipApplication> of(String applicant) {
        return query(Filters.eq("applicant", applicant), Sorts.descending("_id"), 0);
    }

    /** Those that name a person, as its sender or the body's representative, or one of its addresses. */
    List<MembershipApplication> naming(String person, Set<String> addresses) {
        return query(
                Filters.or(
                        Filters.eq("applicant", person),
                        Filters.eq("decision.representative.person", person),
                        Filters.in("particulars.contact.email", addresses),
                        Filters.in("decision.representative.email", addresses)),
                Sorts.ascending("_id"),
                0);
    }

    Optional<MembershipApplication> withText(String text) {
        return query(Filters.eq("history.textId", text), Sorts.ascending("_id"), 1).stream()
                .findFirst();
    }

    /** Open applications whose term ends on or before a day. */
    List<MembershipApplication> endingBy(LocalDate day) {
        return query(
                Filters.and(Filters.in("status", OPEN), Filters.lte("termEndsOn", day.toString())),
                Sorts.ascending("termEndsOn"),
                0);
    }

    /** How many open applications have a term that ends in these days, both included. */
    long countEnding(LocalDate from, LocalDate to) {
        return count(Filters.and(
                Filters.in("status", OPEN),
                Filters.gte("termEndsOn", from.toString()),
                Filters.lte("termEndsOn", to.toString())));
    }

    /** Applications of the same body to the same network that were sent, decided or open. */
    List<MembershipApplication> ofBody(NetworkId network, TaxCode taxCode) {
        return query(
                Filters.and(
                        Filters.eq("network", network.value()),
                        Filters.eq("particulars.taxCode", taxCode.value()),
                        SENT),
                Sorts.ascending("_id"),
                0);
    }
}
