package org.regionalforum.membership.join;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.membership.admission.ParticularsInput;
import org.regionalforum.membership.admission.ParticularsInput.ContactInput;
import org.regionalforum.membership.admission.ParticularsInput.SeatInput;

/** Second step: where the body has its seat, and whom to write to. */
record SeatForm(
        @Nullable String municipality,
        @Nullable String place,
        @Nullable String province,
        @Nullable String country,
        @Nullable String contactName,
        @Nullable String contactEmail,
        @Nullable String contactPhone) {
    /** The form's fields by the names that the desk gives them. */
    static final Map<String, String> FIELDS = Map.of(
            "seat", "municipality",
            "seat.municipality", "municipality",
            "seat.place", "place",
            "seat.province", "province",
            "seat.country", "country",
            "contact.name", "contactName",
            "contact.email", "contactEmail",
            "contact.phone", "contactPhone");

    static SeatForm of(ParticularsInput said, @Nullable String municipality) {
        SeatInput seat = said.seat();
        ContactInput contact = said.contact();
        return new SeatForm(
                municipality,
                seat == null ? null : seat.place(),
                seat == null ? null : seat.province(),
                seat == null ? null : seat.country(),
                contact == null ? null : contact.name(),
                contact == null ? null : contact.email(),
                contact == null ? null : contact.phone());
    }

    ParticularsInput over(ParticularsInput said) {
        return new ParticularsInput(
                said.organisationName(),
                said.taxCode(),
                said.actorType(),
                said.legalForm(),
                new SeatInput(municipality, place, province, country),
                new ContactInput(contactName, contactEmail, contactPhone),
                said.aicsListed());
    }
}
