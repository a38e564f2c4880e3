package org.regionalforum.membership.contact;

import java.util.Locale;
import java.util.regex.Pattern;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.EventType;
import org.regionalforum.kit.problem.Refusal;

/**
 * How a person, an invited address, an organisation or a body that applied on paper is reached; travels on
 * {@code membership.contacts} alone.
 *
 * @param email in small letters
 * @param language {@code it} or {@code en}
 */
@EventType("org.regionalforum.membership.contact.v1")
public record Contact(String email, String name, String language) {
    /** The last part of the topic's name. */
    public static final String TOPIC = "contacts";

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"',;:()\\\\]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,24}");

    /** The contact of the person who asks; the address is the one that the identity provider confirmed. */
    public static Contact of(Actor actor) {
        String email = actor.confirmedEmail();
        if (email == null) {
            throw Refusal.forbidden("email.unconfirmed");
        }
        return new Contact(email, actor.name(), actor.language().getLanguage());
    }

    /** An address that somebody wrote, in small letters; refuses what is none. */
    public static String address(String field, String written) {
        String address = written.strip().toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(address).matches()) {
            throw Refusal.field(field, "email.invalid");
        }
        return address;
    }
}
