package org.regionalforum.notification.follow;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;

/**
 * What is followed.
 *
 * @param network slug
 * @param ballot id of one of its ballots, null for all that the network decides
 */
public record Topic(String network, @Nullable String ballot) {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public Topic {
        if (!SLUG.matcher(network).matches()) {
            throw Refusal.field("network", "follow.network-unknown");
        }
        if (ballot != null && !ID.matcher(ballot).matches()) {
            throw Refusal.field("ballot", "follow.ballot-unknown");
        }
    }

    public static Topic network(String slug) {
        return new Topic(slug, null);
    }

    public static Topic ballot(String network, String id) {
        return new Topic(network, id);
    }

    static Topic of(String key) {
        String[] parts = key.split("/", 2);
        return new Topic(parts[0], parts.length == 1 ? null : parts[1]);
    }

    /** {@code cop} or {@code cop/b1}. */
    String key() {
        return ballot == null ? network : network + "/" + ballot;
    }
}
