package org.regionalforum.projects.project;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.regionalforum.kit.file.FileUse;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.projects.description.Family;
import org.regionalforum.projects.description.Money;
import org.regionalforum.projects.reference.Territories;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.stereotype.Component;

/** The projects of all networks, numbered within each when they are registered. */
@Component
class Projects extends AggregateStore<ProjectId, Project> implements FileUse {
    private static final List<String> FOUND_BY =
            List.of("network", "family", "words", "places", "countries", "goals", "sectors", "organisations");

    private static final Duration FIRST_SPAN = Duration.ofDays(7);
    private static final Duration LAST_SPAN = Duration.ofDays(3650);
    private static final int LONGER = 8;
    private static final Bson COUNTED = Projections.include(
            "listing.family",
            "listing.places",
            "listing.countries",
            "listing.organisations",
            "listing.from",
            "listing.to",
            "listing.mutual",
            "description.territories",
            "description.budget");

    private static final Bson TAKING_PART =
            Projections.include("lead", "partners", "description.start", "description.end");
    private static final Bson PUBLISHED =
            Projections.include("network", "number", "status", "lead", "partners", "description", "registeredAt");
    private static final int BATCH = 200;

    private final MongoConverter converter;
    private final Map<String, Integer> highest = new ConcurrentHashMap<>();

    Projects(StoreParts parts) {
        super(parts, Project.class, "projects");
        converter = parts.mongo().getConverter();
        ensureUnique("place");
        ensureIndex("network", "number");
        ensureIndex("lead.organisation");
        ensureIndex("partners.organisation");
        ensureIndex("documents.file");
        ensureIndex(Selection.KEY);
        FOUND_BY.forEach(field -> ensureIndex("listing." + field, Selection.KEY));
    }

    @Override
    public boolean refersTo(String file) {
        return count(Filters.eq("documents.file", file)) > 0;
    }

    /** The number that the next project of a network gets, unless another is faster. */
    int nextNumber(String network) {
        int known = highest.getOrDefault(network, 0);
        Document last = collection()
                .find(Filters.and(Filters.eq("network", network), Filters.gt("number", known)))
                .sort(Sorts.descending("number"))
                .projection(Projections.include("number"))
                .first();
        int found = last == null ? known : last.get("number", Number.class).intValue();
        highest.merge(network, found, Math::max);
        return found + 1;
    }

    /**
     * The newest first; one more than asked for, so that it is known whether there are more. Goes back in time by longer and
     * longer spans, so that a store that sorts what it finds has little to sort.
     *
     * @param now no project is registered later
     */
    List<Project> find(Selection selection, Cursor cursor, Instant now) {
        String after = cursor.after();
        Instant top = after == null ? now : at(after);
        if (selection.byValues()) {
            for (Duration span = FIRST_SPAN; span.compareTo(LAST_SPAN) < 0; span = span.multipliedBy(LONGER)) {
                List<Project> found = page(selection.filter(top.minus(span).toString(), after), cursor);
                if (found.size() > cursor.limit()) {
                    return found;
                }
            }
        }
        return page(selection.filter(after), cursor);
    }

    private List<Project> page(Bson filter, Cursor cursor) {
        return query(filter, Sorts.descending(Selection.KEY), cursor.limit() + 1);
    }

    private static Instant at(String key) {
        try {
            return Instant.parse(key.substring(0, Math.max(0, key.indexOf('/'))));
        } catch (DateTimeParseException e) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "cursor.invalid");
        }
    }

    /**
     * Reads all, the newest first, with no more than a batch of them in memory.
     *
     * @param reader gets a project with its description and parts, without history and documents
     */
    void each(Selection selection, Consumer<Project> reader) {
        read(selection, PUBLISHED, reader);
    }

    void takingPart(Selection selection, Consumer<TakingPart> reader) {
        read(
                selection,
                TAKING_PART,
                project -> reader.accept(
                        TakingPart.of(project, project.description().progress(selection.day()))));
    }

    private void read(Selection selection, Bson fields, Consumer<Project> reader) {
        try (MongoCursor<Document> found = collection()
                .find(selection.filter(null))
                .projection(fields)
                .sort(Sorts.descending(Selection.KEY))
                .batchSize(BATCH)
                .cursor()) {
            found.forEachRemaining(document -> reader.accept(converter.read(Project.class, document)));
        }
    }

    Totals totals(Selection selection) {
        return Totals.of(
                collection().find(selection.filter(null)).projection(COUNTED).map(Projects::counted), selection.day());
    }

    /** Those that organisations lead, whatever their state, the newest first. */
    List<Project> led(List<String> organisations) {
        return query(Filters.in("lead.organisation", organisations), Sorts.descending("_id"), 0);
    }

    /** Those in whose history a person stands. Asked so seldom that no index is kept for it. */
    List<Project> touchedBy(String person) {
        return query(Filters.eq("history.by", person), Sorts.ascending("_id"), 0);
    }

    /** Registered ones in which organisations are named. */
    List<Project> naming(List<String> organisations) {
        return query(
                Filters.and(
                        Filters.in("partners.organisation", organisations),
                        Filters.eq("status", ProjectStatus.REGISTERED.name())),
                Sorts.descending(Selection.KEY),
                0);
    }

    private static Totals.Counted counted(Document document) {
        Document listing = document.get("listing", Document.class);
        Document description = document.get("description", new Document());
        Document budget = description.get("budget", Document.class);
        return new Totals.Counted(
                Family.valueOf(listing.getString("family")),
                listing.getList("places", String.class, List.of()),
                description.getList("territories", Document.class, List.of()).stream()
                        .filter(territory -> Territories.Kind.REGION.name().equals(territory.getString("kind")))
                        .map(territory -> territory.getString("code"))
                        .toList(),
                listing.getList("countries", String.class, List.of()),
                listing.getList("organisations", String.class, List.of()),
                LocalDate.parse(listing.getString("from")),
                LocalDate.parse(listing.getString("to")),
                listing.getBoolean("mutual", false),
                budget == null
                        ? null
                        : new Money(
                                budget.get("amount", Decimal128.class).bigDecimalValue(),
                                budget.getString("currency")));
    }
}
