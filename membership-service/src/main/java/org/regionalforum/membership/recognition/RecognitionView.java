package org.regionalforum.membership.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act of recognition as everybody sees it.
 *
 * @param validUntil the last valid day; absent where it has no end
 * @param valid whether it is valid today
 * @param document address of the act as a PDF, where it is there
 * @param sha256 of the document, hexadecimal
 * @param version for {@code If-Match}
 */
record RecognitionView(
        String recognition,
        String network,
        String institution,
        String actType,
        String actNumber,
        LocalDate actDate,
        String label,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean valid,
        @Nullable String document,
        @Nullable String sha256,
        @Nullable Revoked revocation,
        long version) {
    /** The act that ended it; {@code from} is the first day on which it is not valid. */
    record Revoked(LocalDate from, String actType, String actNumber, LocalDate actDate) {
        static @Nullable Revoked of(@Nullable Revocation revocation) {
            return revocation == null
                    ? null
                    : new Revoked(
                            revocation.from(),
                            revocation.act().type(),
                            revocation.act().number(),
                            revocation.act().date());
        }
    }

    static RecognitionView of(Recognition recognition, LocalDate today) {
        ActDocument document = recognition.document();
        String address = "/networks/" + recognition.network() + "/recognitions/"
                + recognition.id().value() + "/document";
        return new RecognitionView(
                recognition.id().value(),
                recognition.network(),
                recognition.institution(),
                recognition.act().type(),
                recognition.act().number(),
                recognition.act().date(),
                recognition.label(),
                recognition.validFrom(),
                recognition.validUntil(),
                recognition.validOn(today),
                document == null ? null : address,
                document == null ? null : document.sha256(),
                Revoked.of(recognition.revocation()),
                recognition.version());
    }
}
