package org.regionalforum.membership.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.problem.Refusal.FieldError;
import org.regionalforum.membership.organisation.TaxCode;
import org.regionalforum.membership.reference.Seat;

/**
 * What an application says of the body; parts may be missing while it is a draft.
 *
 * @param aicsListed whether the body stands in the agency's list of Law 125/2014 art. 26(3)
 */
public record Particulars(
        @Nullable String organisationName,
        @Nullable TaxCode taxCode,
        @Nullable String actorType,
        @Nullable String legalForm,
        @Nullable Seat seat,
        @Nullable ContactPoint contact,
        @Nullable Boolean aicsListed) {

    /** Whom to write to about the application. */
    public record ContactPoint(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    public static Particulars none() {
        return new Particulars(null, null, null, null, null, null, null);
    }

    /** Refuses what lacks a part that the board needs, naming each. */
    void requireComplete() {
        List<FieldError> missing = new ArrayList<>();
        need(missing, "organisationName", organisationName);
        need(missing, "taxCode", taxCode);
        need(missing, "actorType", actorType);
        need(missing, "legalForm", legalForm);
        need(missing, "seat", seat);
        need(missing, "contact.name", contact == null ? null : contact.name());
        need(missing, "contact.email", contact == null ? null : contact.email());
        if (!missing.isEmpty()) {
            throw Refusal.fields(missing);
        }
    }

    /** Refuses what no longer says of which body and type it speaks, once it was sent. */
    void requireNamed() {
        List<FieldError> missing = new ArrayList<>();
        need(missing, "organisationName", organisationName);
        need(missing, "actorType", actorType);
        if (!missing.isEmpty()) {
            throw Refusal.fields(missing);
        }
    }

    /** The address to write to; null where none is named. */
    public @Nullable String email() {
        return contact == null ? null : contact.email();
    }

    /** The same without the person to write to, where it is the forgotten one. */
    Particulars without(boolean its, Set<String> addresses) {
        ContactPoint known = contact;
        boolean forgotten = known != null
                && (its
                        || known.email() != null
                                && addresses.contains(known.email().toLowerCase(Locale.ROOT)));
        return forgotten
                ? new Particulars(organisationName, taxCode, actorType, legalForm, seat, null, aicsListed)
                : this;
    }

    private static void need(List<FieldError> missing, String field, @Nullable Object value) {
        if (value == null) {
            missing.add(FieldError.of(field, "field.notblank"));
        }
    }
}
