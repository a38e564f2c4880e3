package org.regionalforum.identity.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.regionalforum.identity.Language;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody with an account and a confirmed address.
 *
 * @param id opaque and never reused; the {@code sub} of tokens
 * @param operator whether this person runs the installation
 * @param reset the link of a password reset that is under way
 */
@Document("people")
public record Person(
        @Id String id,
        String email,
        String name,
        Language language,
        String passwordHash,
        boolean operator,
        Instant since,
        @Nullable ResetLink reset) {

    /** Hash and end of a link that was mailed. */
    public record ResetLink(String hash, Instant until) {}

    @Override
    public String toString() {
        return "Person " + id;
    }
}
