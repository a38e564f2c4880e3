package org.regionalforum.forum.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.register.Body;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.multipart.MultipartFile;

/** A decision on paper as staff fill it in; of the counts those that its minutes state. */
record DecisionForm(
        @Nullable String title,
        @Nullable String text,
        @Nullable Body body,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
        @Nullable String ownNumber,
        @Nullable Integer entitled,
        @Nullable Integer present,
        @Nullable Integer yes,
        @Nullable Integer no,
        @Nullable Integer abstain,
        @Nullable List<String> roles,
        @Nullable MultipartFile file) {
    static DecisionForm empty() {
        return new DecisionForm(null, null, Body.ASSEMBLY, null, null, null, null, null, null, null, List.of(), null);
    }

    DecisionDesk.Record record() {
        return new DecisionDesk.Record(title, text, body, on, ownNumber, counts(), chosen());
    }

    /** The minutes; null where none were chosen. */
    @Nullable
    MultipartFile minutes() {
        return file == null || file.isEmpty() ? null : file;
    }

    private Counts counts() {
        return new Counts(entitled, present, yes, no, abstain);
    }

    private List<RecordedDecision.Role> chosen() {
        List<String> ticked = roles == null ? List.of() : roles;
        return List.of(RecordedDecision.Role.values()).stream()
                .filter(role -> ticked.contains(role.name()))
                .toList();
    }
}
