package org.regionalforum.membership.member;

import org.jspecify.annotations.Nullable;
import org.regionalforum.membership.organisation.Organisation;

/** A member's own address as somebody fills it in. */
record ContactForm(@Nullable String email) {
    static ContactForm of(Organisation organisation) {
        return new ContactForm(
                organisation.contact() == null ? null : organisation.contact().email());
    }
}
