package org.regionalforum.projects.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.projects.description.Benefit;
import org.regionalforum.projects.description.Description;
import org.regionalforum.projects.description.Funder;
import org.regionalforum.projects.text.WrittenText;

/**
 * A text that somebody wrote about a project, told by its id: {@code <project>-title}, {@code <project>-reason-2}.
 *
 * @param number where there may be several, from 1: of funders their place in the list, of others what they got when they
 *     were written; 0 elsewhere
 */
record ProjectText(ProjectId project, Part part, int number) {
    private static final Pattern ID = Pattern.compile(
            "(.+?)-(title|summary|here|here-indicator|there|there-indicator|(?:funder|partner|reason)-([1-9]\\d{0,5}))");

    /** Which of them. */
    enum Part {
        TITLE("title"),
        SUMMARY("summary"),
        HERE("here"),
        HERE_INDICATOR("here"),
        THERE("there"),
        THERE_INDICATOR("there"),
        FUNDER("funders"),
        PARTNER("partners"),
        REASON("reason");

        private final String field;

        Part(String field) {
            this.field = field;
        }

        /** As a change names it. */
        String field() {
            return field;
        }
    }

    /** Empty where no text can have such an id. */
    static Optional<ProjectText> read(String id) {
        Matcher read = ID.matcher(id);
        if (!read.matches()) {
            return Optional.empty();
        }
        String number = read.group(3);
        String part = number == null
                ? read.group(2)
                : read.group(2).substring(0, read.group(2).lastIndexOf('-'));
        return Optional.of(new ProjectText(
                new ProjectId(read.group(1)),
                Part.valueOf(part.replace('-', '_').toUpperCase(Locale.ROOT)),
                number == null ? 0 : Integer.parseInt(number)));
    }

    String id() {
        String part = part().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return project.value() + "-" + part + (number == 0 ? "" : "-" + number);
    }

    /** What is to be told anew, by its id: title, summary, names of outsiders. */
    static Map<String, String> newIn(Project now, @Nullable Description old, List<Partner> before) {
        Description said = now.description();
        Map<String, String> told = new LinkedHashMap<>();
        if (old == null || !old.title().equals(said.title())) {
            told.put(new ProjectText(now.id(), Part.TITLE, 0).id(), said.title());
        }
        if (old == null || !old.summary().equals(said.summary())) {
            told.put(new ProjectText(now.id(), Part.SUMMARY, 0).id(), said.summary());
        }
        told.putAll(Parts.outsiders(now.partners(), before));
        return told;
    }

    /** What stands in its place once it is removed; outsiders are told apart by name, so each says it in its own way. */
    String mark() {
        return part == Part.PARTNER ? WrittenText.REMOVED + " " + number : WrittenText.REMOVED;
    }

    /**
     * Whether it was removed: nothing but the mark stands there, since somebody may write words that begin with it. Refuses with
     * "not found" where nothing is written.
     */
    boolean removedIn(Project of) {
        String said = saidIn(of);
        if (said.isEmpty()) {
            throw Refusal.notFound();
        }
        return said.equals(mark());
    }

    private String saidIn(Project of) {
        Description said = of.description();
        return switch (part) {
            case TITLE -> said.title();
            case SUMMARY -> said.summary();
            case HERE -> benefit(said.here()).text();
            case HERE_INDICATOR -> benefit(said.here()).indicator();
            case THERE -> benefit(said.there()).text();
            case THERE_INDICATOR -> benefit(said.there()).indicator();
            case FUNDER ->
                number > said.funders().size()
                        ? ""
                        : said.funders().get(number - 1).name();
            case PARTNER ->
                of.partners().stream()
                        .filter(partner -> id().equals(partner.text()))
                        .map(Partner::name)
                        .findFirst()
                        .orElse("");
            case REASON ->
                of.history().stream()
                        .filter(change -> change.what() != Change.What.TEXT_REMOVED && id().equals(change.text()))
                        .map(change -> Objects.requireNonNullElse(change.reason(), ""))
                        .findFirst()
                        .orElse("");
        };
    }

    /** The same description with something else in its place. */
    Description replacedIn(Description of, String by) {
        return switch (part) {
            case TITLE -> of.worded(by, of.summary(), of.funders(), of.here(), of.there());
            case SUMMARY -> of.worded(of.title(), by, of.funders(), of.here(), of.there());
            case HERE -> withBenefits(of, new Benefit(by, benefit(of.here()).indicator()), of.there());
            case HERE_INDICATOR ->
                withBenefits(of, new Benefit(benefit(of.here()).text(), by), of.there());
            case THERE ->
                withBenefits(of, of.here(), new Benefit(by, benefit(of.there()).indicator()));
            case THERE_INDICATOR ->
                withBenefits(of, of.here(), new Benefit(benefit(of.there()).text(), by));
            case FUNDER -> of.worded(of.title(), of.summary(), funders(of.funders(), by), of.here(), of.there());
            case PARTNER, REASON -> of;
        };
    }

    private List<Funder> funders(List<Funder> of, String by) {
        Funder removed = of.get(number - 1);
        return of.stream()
                .map(one -> one == removed ? new Funder(by, one.money()) : one)
                .toList();
    }

    private static Description withBenefits(Description of, @Nullable Benefit here, @Nullable Benefit there) {
        return of.worded(of.title(), of.summary(), of.funders(), here, there);
    }

    private static Benefit benefit(@Nullable Benefit of) {
        return of == null ? new Benefit("", "") : of;
    }
}
