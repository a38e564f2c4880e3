package org.regionalforum.webkit;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Dates, instants and numbers as people read them, as {@code ${fmt}} in templates. Null gives an empty text. */
public final class Formats {

    /** Days and terms of the platform are those of Italian law. */
    public static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static final Locale ITALIAN = Locale.ITALY;
    private static final Locale ENGLISH = Locale.UK;

    private final InstantSource clock;
    private final MessageSource messages;

    Formats(InstantSource clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * A day in full: {@code 23 novembre 2026}, {@code 23 November 2026}.
     *
     * @param moment a day, or an instant: then its Roman day
     */
    public String day(@Nullable TemporalAccessor moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(romanDay(moment));
    }

    /** Day, hour and zone: {@code 23 novembre 2026, ore 18:00 (ora di Roma)}. */
    public String instant(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        String hour =
                DateTimeFormatter.ofPattern("HH:mm", locale()).withZone(ROME).format(instant);
        return messages.getMessage("webkit.instant", new Object[] {day(instant), hour}, locale());
    }

    /** Machine-readable form for {@code <time datetime>}. */
    public String iso(@Nullable Object moment) {
        return moment == null ? "" : moment.toString();
    }

    /** {@code 12.345} in Italian, {@code 12,345} in English; fractions with at most two digits. */
    public String number(@Nullable Number number) {
        if (number == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** A share between 0 and 1 as a percentage with at most one decimal: {@code 66,7 %}. */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /**
     * What is left until a last day: {@code entro 12 giorni}, {@code entro oggi}, {@code scaduto da 3 giorni}.
     *
     * @param lastDay a day, or an instant: then its Roman day
     */
    public String daysLeft(@Nullable TemporalAccessor lastDay) {
        if (lastDay == null) {
            return "";
        }
        long days = daysUntil(lastDay);
        String key = days < 0 ? "webkit.overdue" : "webkit.within";
        return messages.getMessage(key, new Object[] {Math.abs(days)}, locale());
    }

    /** Red when overdue, amber in the last three days, neutral before. */
    public Tone urgency(@Nullable TemporalAccessor lastDay) {
        if (lastDay == null) {
            return Tone.NEUTRAL;
        }
        long days = daysUntil(lastDay);
        return days < 0 ? Tone.DANGER : days <= 3 ? Tone.WARNING : Tone.NEUTRAL;
    }

    /** Share of a maximum in whole percent, at least 1 for anything above zero: the width of a bar. */
    public int width(long count, long maximum) {
        return count <= 0 || maximum <= 0 ? 0 : (int) Math.max(1, Math.round(100.0 * count / maximum));
    }

    private long daysUntil(TemporalAccessor lastDay) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), ROME), romanDay(lastDay));
    }

    private static LocalDate romanDay(TemporalAccessor moment) {
        return moment.isSupported(ChronoField.INSTANT_SECONDS)
                ? LocalDate.ofInstant(Instant.from(moment), ROME)
                : LocalDate.from(moment);
    }

    private static Locale locale() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? ENGLISH : ITALIAN;
    }
}
