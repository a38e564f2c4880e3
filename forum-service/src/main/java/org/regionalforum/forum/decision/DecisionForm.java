package org.regionalforum.forum.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.register.Body;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.problem.Refusal.FieldError;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.multipart.MultipartFile;

/** A decision on paper as staff fill it in; counts all three or none. */
record DecisionForm(
        @Nullable String title,
        @Nullable String text,
        @Nullable Body body,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
        @Nullable String ownNumber,
        @Nullable Integer yes,
        @Nullable Integer no,
        @Nullable Integer abstain,
        @Nullable List<String> roles,
        @Nullable MultipartFile file) {
    static DecisionForm empty() {
        return new DecisionForm(null, null, Body.ASSEMBLY, null, null, null, null, null, List.of(), null);
    }

    DecisionDesk.Record record() {
        return new DecisionDesk.Record(title, text, body, on, ownNumber, counts(), chosen());
    }

    /** The minutes; null where none were chosen. */
    @Nullable
    MultipartFile minutes() {
        return file == null || file.isEmpty() ? null : file;
    }

    private Minutes.@Nullable Counts counts() {
        if (yes == null && no == null && abstain == null) {
            return null;
        }
        List<FieldError> wrong = new ArrayList<>();
        int inFavour = count("yes", yes, wrong);
        int against = count("no", no, wrong);
        int neither = count("abstain", abstain, wrong);
        if (!wrong.isEmpty()) {
            throw Refusal.fields(wrong);
        }
        return new Minutes.Counts(inFavour, against, neither);
    }

    private static int count(String field, @Nullable Integer given, List<FieldError> wrong) {
        if (given == null || given < 0) {
            wrong.add(FieldError.of(field, "decision.counts"));
            return 0;
        }
        return given;
    }

    private List<RecordedDecision.Role> chosen() {
        List<String> ticked = roles == null ? List.of() : roles;
        return List.of(RecordedDecision.Role.values()).stream()
                .filter(role -> ticked.contains(role.name()))
                .toList();
    }
}
