package org.regionalforum.notification.delivery;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mail goes out. The server itself is {@code spring.mail}.
 *
 * @param from sender of every mail
 * @param lease after which a try that left no trace is begun again; must outlast the server's timeouts
 * @param sweep longest pause between two looks for what is due
 * @param batch mails taken at a time
 */
@Validated
@ConfigurationProperties("forum.mail")
record MailProperties(
        @NotBlank @Email String from,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("5s") Duration sweep,
        @Min(1) @Max(100) @DefaultValue("20") int batch) {

    /** The part of the sender's address that makes a Message-ID unique in the world. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
