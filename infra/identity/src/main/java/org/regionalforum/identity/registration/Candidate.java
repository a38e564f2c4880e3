package org.regionalforum.identity.registration;

import java.time.Instant;
import org.regionalforum.identity.Language;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one asker wants to be, until the address is confirmed. Several may ask for one address; the link alone does not
 * say which of them owns it, the browser or the password does.
 *
 * @param browser hash of the cookie that the asking browser holds
 */
@Document("candidates")
record Candidate(
        @Id String id,
        String email,
        String name,
        Language language,
        String passwordHash,
        String browser,
        Instant since,
        Instant until) {

    @Override
    public String toString() {
        return "Candidate " + id;
    }
}
