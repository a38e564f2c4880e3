package org.regionalforum.membership.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** An act of recognition as staff fill it in. */
record RecognitionForm(
        @Nullable String institution,
        @Nullable String actType,
        @Nullable String actNumber,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate actDate,
        @Nullable String label,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validFrom,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validUntil) {
    static RecognitionForm empty() {
        return new RecognitionForm(null, null, null, null, null, null, null);
    }

    RecognitionDesk.Entered entered() {
        return new RecognitionDesk.Entered(institution, actType, actNumber, actDate, label, validFrom, validUntil);
    }
}
