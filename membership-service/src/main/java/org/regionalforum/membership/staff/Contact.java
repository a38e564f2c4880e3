package org.regionalforum.membership.staff;

import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.EventType;

/**
 * How a person is reached; travels on {@code membership.contacts} alone.
 *
 * @param language {@code it} or {@code en}
 */
@EventType("org.regionalforum.membership.contact.v1")
public record Contact(String email, String name, String language) {
    /** The last part of the topic's name. */
    public static final String TOPIC = "contacts";

    /** The contact of the person who asks; the address is the one that the identity provider confirmed. */
    public static Contact of(Actor actor) {
        String email = actor.confirmedEmail();
        if (email == null) {
            throw org.regionalforum.kit.problem.Refusal.forbidden("email.unconfirmed");
        }
        return new Contact(email, actor.name(), actor.language().getLanguage());
    }
}
