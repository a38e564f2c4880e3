package org.regionalforum.notification.contact;

import java.util.Locale;

/**
 * Where and in what language somebody is written to.
 *
 * @param name as the person gave it; empty where unknown
 */
public record Contact(String email, String name, Locale language) {
    /** So that no address enters a log by accident. */
    @Override
    public String toString() {
        return "Contact[" + language + "]";
    }
}
