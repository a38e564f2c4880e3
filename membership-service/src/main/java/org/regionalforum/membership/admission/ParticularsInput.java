package org.regionalforum.membership.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.problem.Refusal.FieldError;
import org.regionalforum.membership.organisation.TaxCode;
import org.regionalforum.membership.reference.ActorTypes;
import org.regionalforum.membership.reference.LegalForms;
import org.regionalforum.membership.reference.Places;
import org.regionalforum.membership.reference.Seat;
import org.regionalforum.membership.reference.Words;

/**
 * What somebody wrote about a body. Blank parts are missing parts; every part that is there is checked, and all that is
 * wrong is said at once.
 *
 * @param actorType key of {@code actor-types.csv}
 * @param legalForm code of the ISTAT table
 */
public record ParticularsInput(
        @Nullable String organisationName,
        @Nullable String taxCode,
        @Nullable String actorType,
        @Nullable String legalForm,
        @Nullable SeatInput seat,
        @Nullable ContactInput contact,
        @Nullable Boolean aicsListed) {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"',;:()\\\\]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,24}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.-]{5,25}");

    /** A municipality by name or code; or any other place with a province or a country. */
    public record SeatInput(
            @Nullable String municipality,
            @Nullable String place,
            @Nullable String province,
            @Nullable String country) {
        boolean isBlank() {
            return blank(municipality) && blank(place) && blank(province) && blank(country);
        }
    }

    public record ContactInput(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {
        boolean isBlank() {
            return blank(name) && blank(email) && blank(phone);
        }
    }

    /** The tables that codes are looked up in. */
    public record Tables(ActorTypes actorTypes, LegalForms legalForms, Places places) {}

    public Particulars checked(Tables tables) {
        List<FieldError> errors = new ArrayList<>();
        Particulars checked = new Particulars(
                part(errors, organisationName, "organisationName", text -> Words.line("organisationName", text, 200)),
                part(errors, taxCode, "taxCode", TaxCode::of),
                part(errors, actorType, "actorType", key -> actorType(tables.actorTypes(), key)),
                part(errors, legalForm, "legalForm", key -> legalForm(tables.legalForms(), key)),
                seat == null || seat.isBlank() ? null : tried(errors, "seat", () -> seat(tables.places(), seat)),
                contact == null || contact.isBlank() ? null : contact(errors, contact),
                aicsListed);
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
        return checked;
    }

    private static Seat seat(Places places, SeatInput seat) {
        return places.seat(seat.municipality(), seat.place(), seat.province(), seat.country());
    }

    private static Particulars.ContactPoint contact(List<FieldError> errors, ContactInput contact) {
        return new Particulars.ContactPoint(
                part(errors, contact.name(), "contact.name", text -> Words.line("contact.name", text, 100)),
                part(errors, contact.email(), "contact.email", text -> matching(text, EMAIL, "email.invalid")),
                part(errors, contact.phone(), "contact.phone", text -> matching(text, PHONE, "phone.invalid")));
    }

    private static String actorType(ActorTypes types, String key) {
        ActorTypes.ActorType type = types.find(key);
        if (type == null) {
            throw Refusal.invalid("actor-type.unknown");
        }
        return type.key();
    }

    private static String legalForm(LegalForms forms, String key) {
        if (forms.find(key) == null) {
            throw Refusal.invalid("legal-form.unknown");
        }
        return key.strip();
    }

    private static String matching(String text, Pattern pattern, String code) {
        String plain = text.strip();
        if (!pattern.matcher(plain).matches()) {
            throw Refusal.invalid(code);
        }
        return pattern == EMAIL ? plain.toLowerCase(Locale.ROOT) : plain;
    }

    /** One part of the input, checked. */
    private interface Check<T> {
        T of(String text);
    }

    private static <T> @Nullable T part(List<FieldError> errors, @Nullable String text, String field, Check<T> check) {
        return text == null || text.isBlank() ? null : tried(errors, field, () -> check.of(text));
    }

    private static <T> @Nullable T tried(List<FieldError> errors, String field, Supplier<T> check) {
        try {
            return check.get();
        } catch (Refusal refusal) {
            errors.addAll(refusal.errors().isEmpty() ? refusal.at(field).errors() : refusal.errors());
            return null;
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
