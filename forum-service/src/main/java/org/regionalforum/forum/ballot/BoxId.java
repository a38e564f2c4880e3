package org.regionalforum.forum.ballot;

import java.util.Locale;
import org.regionalforum.kit.aggregate.TypedId;

/** A ballot's box by its place among them, from 0. */
public record BoxId(String value) implements TypedId {
    static BoxId of(BallotId ballot, int number) {
        return new BoxId(String.format(Locale.ROOT, "%s-%05d", ballot.value(), number));
    }
}
