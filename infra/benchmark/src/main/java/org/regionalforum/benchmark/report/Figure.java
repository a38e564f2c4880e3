package org.regionalforum.benchmark.report;

import java.util.Locale;

/**
 * Something measured.
 *
 * @param what in a few words
 * @param store it ran on; empty where none matters
 * @param unit of both numbers
 * @param reference measured in the same run; {@link Double#NaN} where there is none
 * @param against what the reference is, in a few words
 */
public record Figure(String what, String store, String unit, double ours, double reference, String against, Bar bar) {
    /** A figure that has a bar of its own instead of a reference. */
    public static Figure alone(String what, String store, String unit, double ours, Bar bar) {
        return new Figure(what, store, unit, ours, Double.NaN, "", bar);
    }

    public double ratio() {
        return ours / reference;
    }

    public boolean met() {
        return bar.metBy(ours, ratio());
    }

    /** One line for people who watch. */
    public String line() {
        String compared = Double.isNaN(reference)
                ? ""
                : String.format(Locale.ROOT, "  %s %s (%s)  ratio %.2f", number(reference), unit, against, ratio());
        String asked = bar instanceof Bar.None ? "" : "  bar " + bar.text() + (met() ? " met" : " MISSED");
        return String.format(Locale.ROOT, "%-8s %-46s %s %s%s%s", store, what, number(ours), unit, compared, asked);
    }

    String row() {
        boolean compared = !Double.isNaN(reference);
        return String.join(
                " | ",
                "| " + what,
                store,
                number(ours) + " " + unit,
                compared ? number(reference) + " " + unit + ", " + against : "",
                compared ? String.format(Locale.ROOT, "%.2f", ratio()) : "",
                bar.text(),
                (bar instanceof Bar.None ? "" : met() ? "met" : "**missed**") + " |");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%,.2f" : "%,.0f", value);
    }
}
