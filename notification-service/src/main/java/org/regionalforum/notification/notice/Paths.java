package org.regionalforum.notification.notice;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Ids in addresses; an id comes from outside and must stay one segment. */
final class Paths {
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+");

    private Paths() {}

    /** A path that a fact named, where it can be nothing but one of ours; else the other. */
    static String onPlatform(@Nullable String path, String otherwise) {
        return path != null && PLAIN.matcher(path).matches() ? path : otherwise;
    }

    static String segment(String id) {
        return UriUtils.encodePathSegment(id, java.nio.charset.StandardCharsets.UTF_8)
                .replace("/", "%2F");
    }
}
