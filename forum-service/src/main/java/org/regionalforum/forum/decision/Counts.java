package org.regionalforum.forum.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.problem.Refusal.FieldError;

/**
 * Numbers as the minutes state them, each null where they do not; nothing was computed from them.
 *
 * @param entitled how many could have voted
 * @param present how many took part, in person or represented
 */
public record Counts(
        @Nullable Integer entitled,
        @Nullable Integer present,
        @Nullable Integer yes,
        @Nullable Integer no,
        @Nullable Integer abstain) {
    /** Before the name of a number in what is complained of. */
    static final String FIELD = "counts.";

    /** Votes that one member can have (Third-Sector Code, art. 24 par. 2): minutes may count votes where they count heads of those present. */
    private static final int MOST_VOTES = 5;

    /** Those that are stated, by their names, in this order. */
    public Map<String, Integer> stated() {
        Map<String, Integer> stated = new LinkedHashMap<>();
        put(stated, "entitled", entitled);
        put(stated, "present", present);
        put(stated, "yes", yes);
        put(stated, "no", no);
        put(stated, "abstain", abstain);
        return stated;
    }

    /** The same, null where nothing is stated; refuses numbers that cannot be: less than none, or more than could. */
    static @Nullable Counts checked(@Nullable Counts counts) {
        if (counts == null || counts.stated().isEmpty()) {
            return null;
        }
        List<FieldError> wrong = counts.mistakes();
        if (!wrong.isEmpty()) {
            throw Refusal.fields(wrong);
        }
        return counts;
    }

    private List<FieldError> mistakes() {
        List<FieldError> wrong = new ArrayList<>();
        stated().forEach((name, count) -> {
            if (count < 0) {
                wrong.add(FieldError.of(FIELD + name, "decision.counts"));
            }
        });
        if (present != null && entitled != null && present > entitled) {
            wrong.add(FieldError.of(FIELD + "present", "decision.counts.present", entitled));
        }
        Integer most = present == null ? entitled : present;
        if (most != null && voted() > (long) MOST_VOTES * most) {
            wrong.add(FieldError.of(FIELD + firstVoted(), "decision.counts.voted", voted(), most, MOST_VOTES));
        }
        return wrong;
    }

    private long voted() {
        return Stream.of("yes", "no", "abstain")
                .mapToLong(name -> Math.max(0, stated().getOrDefault(name, 0)))
                .sum();
    }

    /** The field at which the sum is complained of. */
    private String firstVoted() {
        return Stream.of("yes", "no", "abstain")
                .filter(stated()::containsKey)
                .findFirst()
                .orElse("present");
    }

    private static void put(Map<String, Integer> stated, String name, @Nullable Integer count) {
        if (count != null) {
            stated.put(name, count);
        }
    }
}
