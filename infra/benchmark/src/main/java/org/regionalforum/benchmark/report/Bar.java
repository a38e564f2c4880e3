package org.regionalforum.benchmark.report;

import java.util.Locale;

/** What a figure has to reach. */
public sealed interface Bar {
    /** Ours is at least so much of the reference. */
    record AtLeast(double ratio) implements Bar {}

    /** Ours is at most so many times the reference. */
    record AtMost(double ratio) implements Bar {}

    /** Ours is at most so much, whatever anything else does. */
    record UpTo(double value) implements Bar {}

    /** Nothing is asked; the figure is there to be compared with later ones. */
    record None() implements Bar {}

    default boolean metBy(double ours, double ratio) {
        return switch (this) {
            case AtLeast(double least) -> ratio >= least;
            case AtMost(double most) -> ratio <= most;
            case UpTo(double most) -> ours <= most;
            case None() -> true;
        };
    }

    /** As it stands in the table. */
    default String text() {
        return switch (this) {
            case AtLeast(double least) -> String.format(Locale.ROOT, "≥ %.2f", least);
            case AtMost(double most) -> String.format(Locale.ROOT, "≤ %.1f", most);
            case UpTo(double most) -> String.format(Locale.ROOT, "≤ %,.0f", most);
            case None() -> "";
        };
    }
}
