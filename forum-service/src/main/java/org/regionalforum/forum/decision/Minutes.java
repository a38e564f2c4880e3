package org.regionalforum.forum.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.register.Body;
import org.regionalforum.forum.text.WrittenText;

/**
 * What the minutes say.
 *
 * @param body that took the decision
 * @param on day of the decision
 * @param ownNumber the number that the network gave it then, as text
 * @param counts of who was there and how they voted; null where the minutes state none
 * @param file the minutes as PDF among the kept files; null where there is none
 * @param fileHash SHA-256 of that file
 */
public record Minutes(
        String title,
        String text,
        Body body,
        LocalDate on,
        @Nullable String ownNumber,
        @Nullable Counts counts,
        @Nullable String file,
        @Nullable String fileHash) {
    public Minutes {
        body = body == null ? Body.ASSEMBLY : body; // entered before bodies were told apart
    }

    Minutes withoutTitle() {
        return new Minutes(WrittenText.REMOVED, text, body, on, ownNumber, counts, file, fileHash);
    }

    Minutes withoutText() {
        return new Minutes(title, WrittenText.REMOVED, body, on, ownNumber, counts, file, fileHash);
    }

    Minutes with(@Nullable String keptFile, @Nullable String itsHash) {
        return new Minutes(title, text, body, on, ownNumber, counts, keptFile, itsHash);
    }
}
