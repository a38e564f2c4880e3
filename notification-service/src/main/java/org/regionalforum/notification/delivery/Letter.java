package org.regionalforum.notification.delivery;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail before it is addressed: the same content as text and as HTML.
 *
 * @param unsubscribe address where one click ends what brings it; null where it is no list
 */
record Letter(
        String messageId,
        String subject,
        String text,
        String html,
        Locale language,
        @Nullable String unsubscribe) {}
