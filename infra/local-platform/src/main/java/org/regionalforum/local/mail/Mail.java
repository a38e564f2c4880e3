package org.regionalforum.local.mail;

import java.time.Instant;
import java.util.List;

/**
 * What the list shows of a mail.
 *
 * @param id name of the mail here, in order of arrival
 * @param messageId the sender's Message-ID, empty when it wrote none
 * @param to everybody it was delivered to, blind copies too
 * @param date when it arrived
 */
record Mail(String id, String messageId, String from, List<String> to, String subject, Instant date) {

    boolean isFor(String address) {
        return to.stream().anyMatch(address::equalsIgnoreCase);
    }

    boolean isForSomebodyLike(String part) {
        String wanted = part.toLowerCase(java.util.Locale.ROOT);
        return to.stream().anyMatch(a -> a.toLowerCase(java.util.Locale.ROOT).contains(wanted));
    }
}
