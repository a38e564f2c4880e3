package org.regionalforum.notification.notice;

import org.springframework.web.util.UriUtils;

/** Ids in addresses; an id comes from outside and must stay one segment. */
final class Paths {
    private Paths() {}

    static String segment(String id) {
        return UriUtils.encodePathSegment(id, java.nio.charset.StandardCharsets.UTF_8)
                .replace("/", "%2F");
    }
}
