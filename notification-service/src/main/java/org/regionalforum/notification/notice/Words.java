package org.regionalforum.notification.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice in one language, without form: a mail and a page set it each in its own way.
 *
 * @param headline one sentence that says all; the subject of a mail
 * @param before what stands before the quoted text
 * @param quoted what somebody wrote to the recipient; null where nothing
 * @param after what stands behind it: what to do, until when
 * @param action label of the link to {@code path}
 * @param path on the platform
 * @param why the reason for telling this recipient
 */
public record Words(
        String headline,
        List<String> before,
        @Nullable String quoted,
        List<String> after,
        String action,
        String path,
        String why) {}
