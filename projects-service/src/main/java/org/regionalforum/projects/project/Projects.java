package org.regionalforum.projects.project;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.regionalforum.kit.file.FileUse;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.projects.description.Family;
import org.regionalforum.projects.description.Money;
import org.springframework.stereotype.Component;

/** The projects of all networks, numbered within each when they are registered. */
@Component
class Projects extends AggregateStore<ProjectId, Project> implements FileUse {
    private static final List<String> FOUND_BY =
            List.of("network", "family", "words", "places", "countries", "goals", "sectors", "organisations");

    private static final Bson COUNTED = Projections.include(
            "listing.family",
            "listing.places",
            "listing.countries",
            "listing.from",
            "listing.to",
            "listing.mutual",
            "description.budget");

    Projects(StoreParts parts) {
        super(parts, Project.class, "projects");
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
        Document last = collection()
                .find(Filters.and(Filters.eq("network", network), Filters.gt("number", 0)))
                .sort(Sorts.descending("number"))
                .projection(Projections.include("number"))
                .first();
        return last == null ? 1 : last.get("number", Number.class).intValue() + 1;
    }

    /** The newest first; one more than asked for, so that it is known whether there are more. */
    List<Project> find(Selection selection, Cursor cursor) {
        return query(selection.filter(cursor.after()), Sorts.descending(Selection.KEY), cursor.limit() + 1);
    }

    List<Project> all(Selection selection) {
        return query(selection.filter(null), Sorts.descending(Selection.KEY), 0);
    }

    Totals totals(Selection selection) {
        return Totals.of(
                collection().find(selection.filter(null)).projection(COUNTED).map(Projects::counted), selection.day());
    }

    /** Those that organisations lead, whatever their state, the newest first. */
    List<Project> led(List<String> organisations) {
        return query(Filters.in("lead.organisation", organisations), Sorts.descending("_id"), 0);
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
        Document budget = document.get("description", new Document()).get("budget", Document.class);
        return new Totals.Counted(
                Family.valueOf(listing.getString("family")),
                listing.getList("places", String.class, List.of()),
                listing.getList("countries", String.class, List.of()),
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
