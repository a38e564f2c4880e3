package org.regionalforum.membership.network;

import java.util.regex.Pattern;
import org.regionalforum.kit.aggregate.TypedId;
import org.regionalforum.kit.problem.Refusal;

/** The readable short name of a network in addresses: {@code cop}, {@code rail}. */
public record NetworkId(String value) implements TypedId {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");

    /** Checks the form of a new network's short name. */
    public static NetworkId chosen(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            throw Refusal.field("network", "network.slug");
        }
        return new NetworkId(slug);
    }
}
