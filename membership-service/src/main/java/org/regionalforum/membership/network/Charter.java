package org.regionalforum.membership.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.reference.Words;

/**
 * What a network is from its founding on.
 *
 * @param name in full
 * @param shortName as people say it
 * @param founded year
 * @param territory the region it stands for
 * @param proposer who proposed it, where somebody did
 * @param vision its aim in a few sentences
 * @param decisionDays days within which an application is to be decided; 60 by default (Third-Sector Code, art. 23)
 * @param appealDays days in which a refused applicant may ask the assembly to decide; 60 by default (art. 23)
 */
public record Charter(
        String name,
        String shortName,
        int founded,
        Preset preset,
        @Nullable String legalForm,
        String territory,
        @Nullable String proposer,
        @Nullable String vision,
        int decisionDays,
        int appealDays) {
    private static final int LEGAL_DAYS = 60;
    private static final int OLDEST = 1800;

    /** Checks what an operator entered; terms that were not given are those of the law. */
    static Charter of(
            String name,
            String shortName,
            int founded,
            Preset preset,
            @Nullable String legalForm,
            String territory,
            @Nullable String proposer,
            @Nullable String vision,
            @Nullable Integer decisionDays,
            @Nullable Integer appealDays,
            LocalDate today) {
        if (founded < OLDEST || founded > today.getYear()) {
            throw Refusal.field("founded", "network.founded", OLDEST, Integer.toString(today.getYear()));
        }
        return new Charter(
                Words.line("name", name, 200),
                Words.line("shortName", shortName, 40),
                founded,
                preset,
                legalForm == null ? null : Words.line("legalForm", legalForm, 100),
                Words.line("territory", territory, 100),
                proposer == null ? null : Words.line("proposer", proposer, 200),
                vision == null ? null : Words.text("vision", vision, 2000),
                days("decisionDays", decisionDays),
                days("appealDays", appealDays));
    }

    private static int days(String field, @Nullable Integer days) {
        int number = days == null ? LEGAL_DAYS : days;
        if (number < 15 || number > 365) {
            throw Refusal.field(field, "network.days");
        }
        return number;
    }

    /** Whether the network existed on a day; its founding is known by the year. */
    public boolean stoodOn(LocalDate day) {
        return day.getYear() >= founded;
    }
}
