package org.regionalforum.projects.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal.FieldError;
import org.regionalforum.projects.description.Benefit;
import org.regionalforum.projects.description.Contact;
import org.regionalforum.projects.description.Description;
import org.regionalforum.projects.project.Project;
import org.regionalforum.projects.wording.Wording;
import org.regionalforum.webkit.Formats;
import org.regionalforum.webkit.Row;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a project says, line by line, to be checked before it is registered. */
@Component
class Answers {
    private final Wording wording;
    private final MessageSource messages;
    private final Formats formats;

    Answers(Wording wording, MessageSource messages, Formats formats) {
        this.wording = wording;
        this.messages = messages;
        this.formats = formats;
    }

    /** A field that is missing or does not add up: its name, and its label. */
    record Missing(String field, String label) {}

    List<Missing> missing(Project project, Locale locale) {
        return project.description().missing().stream()
                .map(FieldError::field)
                .distinct()
                .map(field -> new Missing(field, word("project.field." + field, locale)))
                .toList();
    }

    /**
     * @param change address of the form
     */
    List<Row> rows(Project project, String change, Locale locale) {
        Description of = project.description();
        Wording.Spoken say = wording.in(locale);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(word("project.lead.short", locale), project.lead().name()));
        add(rows, "title", of.title(), change, locale);
        add(rows, "summary", of.summary(), change, locale);
        add(rows, "family", of.family() == null ? null : word("family." + of.family(), locale), change, locale);
        add(
                rows,
                "territories",
                lines(of.territories().stream().map(t -> say.place(t.code()) + ", " + say.share(t.basisPoints()))),
                change,
                locale);
        add(
                rows,
                "countries",
                lines(of.countries().stream().map(c -> say.country(c.code()) + ", " + say.share(c.basisPoints()))),
                change,
                locale);
        add(rows, "sectors", lines(of.sectors().stream().map(say::sector)), change, locale);
        add(rows, "goals", lines(of.goals().stream().map(say::goal)), change, locale);
        add(rows, "start", day(of.start()), change, locale);
        add(rows, "end", day(of.end()), change, locale);
        add(rows, "budget", say.money(of.budget()), change, locale);
        add(
                rows,
                "funders",
                lines(of.funders().stream()
                        .map(f -> f.money() == null ? f.name() : f.name() + ", " + say.money(f.money()))),
                change,
                locale);
        add(
                rows,
                "partners",
                lines(project.partners().stream().map(p -> p.name() + ", " + word("role." + p.role(), locale))),
                change,
                locale);
        add(rows, "here", benefit(of.here(), locale), change, locale);
        add(rows, "there", benefit(of.there(), locale), change, locale);
        add(rows, "contact", contact(of.contact()), change, locale);
        return rows;
    }

    private void add(List<Row> rows, String field, @Nullable String value, String change, Locale locale) {
        rows.add(new Row(word("project.field." + field, locale), value, change + "#part-" + field));
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : formats.day(day);
    }

    private @Nullable String benefit(@Nullable Benefit benefit, Locale locale) {
        if (benefit == null) {
            return null;
        }
        return benefit.indicator().isEmpty()
                ? benefit.text()
                : benefit.text() + "\n"
                        + messages.getMessage("project.indicator", new Object[] {benefit.indicator()}, locale);
    }

    private static @Nullable String contact(@Nullable Contact contact) {
        return contact == null
                ? null
                : lines(Stream.of(contact.name(), contact.email(), contact.phone())
                        .filter(part -> !part.isEmpty()));
    }

    private static @Nullable String lines(Stream<String> parts) {
        String lines = parts.collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
