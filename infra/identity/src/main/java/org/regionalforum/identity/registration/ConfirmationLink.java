package org.regionalforum.identity.registration;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A mailed link that proves an address; kept under the hash of its token. */
@Document("confirmationLinks")
record ConfirmationLink(@Id String hash, String email, Instant until) {}
