package org.regionalforum.membership.member;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.regionalforum.kit.aggregate.TypedId;

/**
 * An instant of the machine's clock to the microsecond, in a form whose order is that of time. Kept as text, since the store
 * knows dates to the millisecond only and the roll tells what came before an instant from what came after it.
 */
public record Moment(String value) implements TypedId, Comparable<Moment> {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public static Moment of(Instant instant) {
        return new Moment(FORM.format(instant));
    }

    /** Whether it had come by then. */
    public boolean isBy(Moment other) {
        return compareTo(other) <= 0;
    }

    @Override
    public int compareTo(Moment other) {
        return value.compareTo(other.value);
    }
}
