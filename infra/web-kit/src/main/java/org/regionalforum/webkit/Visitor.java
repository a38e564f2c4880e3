package org.regionalforum.webkit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the page. Templates find it as {@code ${visitor}}, handler methods as a parameter of this type.
 *
 * @param personId opaque id of the person, null when nobody is signed in
 * @param name how the person is called, null when nobody is signed in
 * @param email address of the person, null when unknown
 * @param operator true when the token says that this person runs the installation
 * @param language Italian or English, as chosen
 * @param actingFor id of the organisation that the visitor wants to act for: a preference, never a right
 */
public record Visitor(
        @Nullable String personId,
        @Nullable String name,
        @Nullable String email,
        boolean operator,
        Locale language,
        @Nullable String actingFor) {

    /** Somebody who is not signed in. */
    public static Visitor anonymous(Locale language) {
        return new Visitor(null, null, null, false, language, null);
    }

    public boolean signedIn() {
        return personId != null;
    }

    public boolean italian() {
        return Locale.ITALIAN.getLanguage().equals(language.getLanguage());
    }

    /** What the person menu shows: the name, or the address when the token has no name. */
    public @Nullable String called() {
        return name != null && !name.isBlank() ? name : email;
    }

    // Spring EL calls the accessors of a record only as methods in some versions; these keep ${visitor.signedIn}
    // working.
    public boolean isSignedIn() {
        return signedIn();
    }

    public boolean isItalian() {
        return italian();
    }
}
