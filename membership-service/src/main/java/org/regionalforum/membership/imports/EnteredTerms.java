package org.regionalforum.membership.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.membership.organisation.OrganisationId;

/** The terms that a table has brought so far, so that a trial refuses the rows that the import would refuse. */
final class EnteredTerms {
    private record Term(LocalDate since, @Nullable LocalDate until) {
        boolean meets(Term other) {
            return (other.until == null || since.isBefore(other.until))
                    && (until == null || other.since.isBefore(until));
        }
    }

    private final Map<OrganisationId, List<Term>> terms = new HashMap<>();

    boolean overlaps(OrganisationId organisation, LocalDate since, @Nullable LocalDate until) {
        Term asked = new Term(since, until);
        return terms.getOrDefault(organisation, List.of()).stream().anyMatch(asked::meets);
    }

    void add(OrganisationId organisation, LocalDate since, @Nullable LocalDate until) {
        terms.computeIfAbsent(organisation, of -> new ArrayList<>()).add(new Term(since, until));
    }
}
