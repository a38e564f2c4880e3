package org.regionalforum.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A path of this site, with its query, that a visitor may be sent back to. Anything else a link may carry (another site,
 * a scheme, what browsers read as one) becomes the front page, so no link here leads astray.
 */
public record LocalPath(String value) {

    private static final LocalPath FRONT = new LocalPath("/");
    private static final int LONGEST = 2000;

    public LocalPath {
        if (!isLocal(value)) {
            throw new IllegalArgumentException("not a path of this site");
        }
    }

    public static LocalPath of(@Nullable String asked) {
        return asked != null && isLocal(asked) ? new LocalPath(asked) : FRONT;
    }

    public URI toUri() {
        return URI.create(value);
    }

    private static boolean isLocal(String path) {
        // Browsers read "\" as "/" and drop tabs and line ends, so "/\t/evil" would be another site.
        if (path.length() > LONGEST
                || !path.startsWith("/")
                || path.startsWith("//")
                || path.indexOf('\\') >= 0
                || path.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        try {
            URI uri = new URI(path);
            return uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawPath() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
