package org.regionalforum.identity.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.regionalforum.identity.Language;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One mail on its way.
 *
 * @param id names the cause, so that a second mail for it is not accepted
 * @param link path and query at this provider; gone once the mail has left, since it opens an account
 * @param due when it is to be tried; absent once it has left or was given up
 * @param until after this instant it is neither sent nor remembered
 */
@Document("mails")
public record Mail(
        @Id String id,
        MailKind kind,
        String to,
        Language language,
        @Nullable String link,
        @Nullable Instant due,
        int tries,
        Instant until) {

    @Override
    public String toString() {
        return "Mail " + kind + " " + tries;
    }
}
