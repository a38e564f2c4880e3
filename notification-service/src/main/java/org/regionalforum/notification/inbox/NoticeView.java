package org.regionalforum.notification.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.notification.notice.NoticeKind;

/**
 * A notice as its recipient sees it, in the reader's language.
 *
 * @param number place among the recipient's notices, from 1
 * @param subject what it is about, such as {@code application/a1}
 * @param subjectTitle the same in words
 * @param headline all of it in one sentence
 * @param before text before {@code quoted}
 * @param quoted what somebody wrote to the recipient
 * @param after text behind it
 * @param action label of the link to {@code path}
 * @param path on the platform
 * @param why the reason for telling this recipient
 */
record NoticeView(
        String id,
        long number,
        NoticeKind kind,
        String network,
        String subject,
        String subjectTitle,
        String headline,
        List<String> before,
        @Nullable String quoted,
        List<String> after,
        String action,
        String path,
        String why,
        Instant createdAt,
        @Nullable Instant readAt) {
    // accessors that the expression language of templates finds
    public boolean isUnread() {
        return readAt == null;
    }
}
