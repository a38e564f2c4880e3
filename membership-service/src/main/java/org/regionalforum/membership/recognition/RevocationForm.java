package org.regionalforum.membership.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** An act of revocation as staff fill it in. */
record RevocationForm(
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @Nullable String actType,
        @Nullable String actNumber,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate actDate) {
    RecognitionDesk.Ended ended() {
        return new RecognitionDesk.Ended(from, actType, actNumber, actDate);
    }
}
