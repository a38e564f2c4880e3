package org.regionalforum.projects.project;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.regionalforum.kit.file.FileUse;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.projects.description.Description;
import org.springframework.stereotype.Component;

/** The projects of all networks, numbered within each when they are registered. */
@Component
class Projects extends AggregateStore<ProjectId, Project> implements FileUse {
    private static final List<String> FOUND_BY =
            List.of("network", "family", "words", "places", "countries", "goals", "sectors", "organisations");

    private final StoreParts parts;

    Projects(StoreParts parts) {
        super(parts, Project.class, "projects");
        this.parts = parts;
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

    long count(Selection selection) {
        return count(selection.filter(null));
    }

    Totals totals(Selection selection, LocalDate day) {
        Bson needed = Projections.include(
                "description.title",
                "description.family",
                "description.countries",
                "description.start",
                "description.end",
                "description.budget",
                "description.here",
                "description.there",
                "listing.places");
        return Totals.of(
                collection().find(selection.filter(null)).projection(needed).map(this::counted), day);
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

    private Totals.Counted counted(Document document) {
        Document described = document.get("description", Document.class);
        described.putIfAbsent("summary", "");
        for (String list : List.of("territories", "sectors", "goals", "funders")) {
            described.putIfAbsent(list, List.of());
        }
        return new Totals.Counted(
                parts.mongo().getConverter().read(Description.class, described),
                document.get("listing", Document.class).getList("places", String.class));
    }
}
