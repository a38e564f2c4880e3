package org.regionalforum.notification.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.clock.LawClock;
import org.springframework.stereotype.Component;

/**
 * Says a notice in Italian or English. Each kind has its sentences in the bundle {@code notices}, with places such as
 * {@code {organisation}} (so that an apostrophe is an apostrophe), and its variants where one word would be wrong.
 */
@Component
public final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * @param network how the network is called
     * @param quoted the text that the notice names, null where it names none or it was erased
     * @param title the title that the notice names, null where it names none or it was erased
     */
    public Words of(Notice notice, String network, @Nullable String quoted, @Nullable String title, Locale language) {
        ResourceBundle bundle = bundle(language);
        Matter matter = notice.matter();
        Map<String, String> values = values(matter, network, title, language);
        return new Words(
                say(bundle, notice.kind(), matter, "headline", values),
                paragraphs(bundle, notice.kind(), matter, "before", values),
                quoted,
                paragraphs(bundle, notice.kind(), matter, "after", values),
                say(bundle, notice.kind(), matter, "action", values),
                notice.kind().path(matter),
                placed(why(bundle, notice), values));
    }

    /** What is followed is named by what the notice is about, where it is not the network. */
    private static String why(ResourceBundle bundle, Notice notice) {
        String common = "reason." + notice.reason().key();
        String own = common + "." + notice.matter().subject().type().name().toLowerCase(Locale.ROOT);
        return bundle.getString(bundle.containsKey(own) ? own : common);
    }

    /** How a kind is called. */
    public String name(NoticeKind kind, Locale language) {
        return bundle(language).getString(kind.key() + ".name");
    }

    /** How what a notice is about is called in a heading. */
    public String title(Notice notice, String network, @Nullable String title, Locale language) {
        String type = notice.matter().subject().type().name().toLowerCase(Locale.ROOT);
        return placed(bundle(language).getString("subject." + type), values(notice.matter(), network, title, language));
    }

    /** A sentence of the bundle that belongs to no kind. */
    public String phrase(String key, Locale language) {
        return bundle(language).getString(key);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("notices", language, NO_FALLBACK);
    }

    private static Map<String, String> values(Matter matter, String network, @Nullable String title, Locale language) {
        Map<String, String> values = new HashMap<>();
        values.put("network", network);
        values.put("organisation", Objects.requireNonNullElse(matter.organisation(), ""));
        values.put("day", day(matter.day(), language));
        values.put("count", Objects.toString(matter.count(), ""));
        values.put("refused", Objects.toString(matter.refused(), ""));
        values.put("number", Objects.requireNonNullElse(matter.number(), ""));
        values.put("at", at(matter.at(), language));
        values.put("title", title == null ? bundle(language).getString("title.gone") : title.strip());
        return values;
    }

    private static String day(@Nullable LocalDate day, Locale language) {
        Locale region = language.getLanguage().equals("en") ? Locale.UK : Locale.ITALY;
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM yyyy", region).format(day);
    }

    private static String at(@Nullable Instant at, Locale language) {
        return at == null
                ? ""
                : DateTimeFormatter.ofPattern(bundle(language).getString("at.pattern"), language)
                        .format(at.atZone(LawClock.ROME));
    }

    private static List<String> paragraphs(
            ResourceBundle bundle, NoticeKind kind, Matter matter, String part, Map<String, String> values) {
        String all = say(bundle, kind, matter, part, values);
        return all.isEmpty() ? List.of() : List.of(all.split("\n"));
    }

    private static String say(
            ResourceBundle bundle, NoticeKind kind, Matter matter, String part, Map<String, String> values) {
        String own = kind.key() + "." + matter.variant() + "." + part;
        String common = kind.key() + "." + part;
        String key = matter.variant() != null && bundle.containsKey(own) ? own : common;
        return bundle.containsKey(key) ? placed(bundle.getString(key), values) : "";
    }

    /** A value is placed as it is and never looked into for further places. */
    private static String placed(String pattern, Map<String, String> values) {
        return PLACE.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
