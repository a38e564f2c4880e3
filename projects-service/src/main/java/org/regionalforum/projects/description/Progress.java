package org.regionalforum.projects.description;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a project is, by its dates alone. */
public enum Progress {
    PLANNED,
    UNDER_WAY,
    ENDED;

    /** The last day still belongs to it; without one it goes on. */
    public static Progress on(LocalDate day, @Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null || start.isAfter(day)) {
            return PLANNED;
        }
        return end != null && end.isBefore(day) ? ENDED : UNDER_WAY;
    }
}
