package org.regionalforum.membership.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.EventType;

/** What is published about recognitions. */
public sealed interface RecognitionFact {
    /** An institution's act was recorded; {@code validUntil} is the last valid day. */
    @EventType("org.regionalforum.membership.recognition-recorded.v1")
    record RecognitionRecorded(
            String recognition,
            String network,
            String institution,
            String actType,
            String actNumber,
            LocalDate actDate,
            String label,
            LocalDate validFrom,
            @Nullable LocalDate validUntil)
            implements RecognitionFact {}

    /** Another act ended it; {@code from} is the first day on which it is not valid. */
    @EventType("org.regionalforum.membership.recognition-revoked.v1")
    record RecognitionRevoked(
            String recognition,
            String network,
            LocalDate from,
            String actType,
            String actNumber,
            LocalDate actDate,
            String institution)
            implements RecognitionFact {}
}
