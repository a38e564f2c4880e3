package org.regionalforum.membership.join;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A document to add: what it is, and the file. */
public record DocumentForm(@Nullable String kind, @Nullable MultipartFile file) {
    static DocumentForm statute() {
        return new DocumentForm("STATUTE", null);
    }
}
