package org.regionalforum.membership.directory;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.regionalforum.membership.member.Membership;
import org.regionalforum.membership.organisation.Organisation;
import org.regionalforum.membership.reference.Seat;
import org.regionalforum.membership.reference.Words;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The read model behind the public pages. A line is derived from a term and its organisation as they stand, and written only
 * over a line derived from older ones; so the order in which facts arrive does not matter.
 */
@Component
public class Directory {
    private static final String OPEN_END = "9999-12-31";

    private final MongoCollection<Document> lines;

    Directory(MongoTemplate mongo) {
        this.lines = mongo.getCollection("directory");
        lines.createIndex(Indexes.ascending("network", "sortKey"));
        lines.createIndex(Indexes.ascending("organisation"));
    }

    /** Places a term; false when somebody placed a newer state of one of the two and they have to be read again. */
    boolean place(Membership term, Organisation of) {
        Seat seat = of.profile().seat();
        String name = of.profile().name();
        List<Bson> fields = new ArrayList<>(List.of(
                Updates.set("network", term.network()),
                Updates.set("organisation", of.id().value()),
                Updates.set("name", name),
                Updates.set("taxCode", of.taxCode().value()),
                Updates.set("actorType", term.actorType()),
                Updates.set("standing", term.standing()),
                Updates.set("suspended", term.suspended()),
                Updates.set("since", term.since().toString()),
                Updates.set(
                        "until", term.until() == null ? OPEN_END : term.until().toString()),
                Updates.set("sortKey", Words.key(name) + "/" + term.id().value()),
                Updates.set("seat", seat == null ? null : stored(seat)),
                Updates.set("territories", territories(seat)),
                Updates.set("words", Words.of(name, seat == null || seat.place() == null ? "" : seat.place())),
                Updates.set("termVersion", term.version()),
                Updates.set("organisationVersion", of.version())));
        Bson older = Filters.and(
                Filters.eq("_id", term.id().value()),
                Filters.lte("termVersion", term.version()),
                Filters.lte("organisationVersion", of.version()));
        try {
            lines.updateOne(older, Updates.combine(fields), new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** A page of the members that are looked for, by name. */
    Items<Entry> find(MemberQuery query, Cursor cursor) {
        Bson filter = cursor.after() == null
                ? query.filter()
                : Filters.and(query.filter(), Filters.gt("sortKey", cursor.after()));
        List<Entry> found = new ArrayList<>();
        lines.find(filter)
                .sort(Sorts.ascending("sortKey"))
                .limit(cursor.limit() + 1)
                .forEach(line -> found.add(entry(line)));
        return Items.page(found, cursor.limit(), Entry::sortKey);
    }

    /** All that are looked for, for a download. */
    List<Entry> all(MemberQuery query) {
        List<Entry> found = new ArrayList<>();
        lines.find(query.filter()).sort(Sorts.ascending("sortKey")).forEach(line -> found.add(entry(line)));
        return found;
    }

    long count(MemberQuery query) {
        return lines.countDocuments(query.filter());
    }

    /** The terms of an organisation in all networks. */
    List<Entry> of(String organisation) {
        List<Entry> found = new ArrayList<>();
        lines.find(Filters.eq("organisation", organisation))
                .sort(Sorts.ascending("since"))
                .forEach(line -> found.add(entry(line)));
        return found;
    }

    Counts counts(MemberQuery query) {
        SortedMap<String, Long> byType = new TreeMap<>();
        long voting = 0;
        long observers = 0;
        for (Document row : lines.aggregate(List.of(
                Aggregates.match(query.filter()),
                Aggregates.group(
                        new Document("type", "$actorType").append("standing", "$standing"),
                        Accumulators.sum("members", 1L))))) {
            Document key = row.get("_id", Document.class);
            long members = row.get("members", Number.class).longValue();
            byType.merge(key.getString("type"), members, Long::sum);
            if ("OBSERVER".equals(key.getString("standing"))) {
                observers += members;
            } else {
                voting += members;
            }
        }
        return new Counts(query.asOf(), voting + observers, voting, observers, byType);
    }

    private static Entry entry(Document line) {
        Document seat = line.get("seat", Document.class);
        String until = line.getString("until");
        return new Entry(
                line.getString("_id"),
                line.getString("network"),
                line.getString("organisation"),
                line.getString("name"),
                line.getString("taxCode"),
                line.getString("actorType"),
                line.getString("standing"),
                LocalDate.parse(line.getString("since")),
                OPEN_END.equals(until) ? null : LocalDate.parse(until),
                seat == null ? null : seat(seat),
                Boolean.TRUE.equals(line.getBoolean("suspended")),
                line.getString("sortKey"));
    }

    private static Document stored(Seat seat) {
        return new Document("place", seat.place())
                .append("municipalityCode", seat.municipalityCode())
                .append("province", seat.province())
                .append("region", seat.region())
                .append("country", seat.country());
    }

    private static Seat seat(Document seat) {
        return new Seat(
                seat.getString("place"),
                seat.getString("municipalityCode"),
                seat.getString("province"),
                seat.getString("region"),
                Objects.requireNonNull(seat.getString("country")));
    }

    private static List<String> territories(@Nullable Seat seat) {
        if (seat == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        for (String part : new @Nullable String[] {
            seat.place(), seat.municipalityCode(), seat.province(), seat.region(), seat.country()
        }) {
            if (part != null) {
                all.add(Words.key(part));
            }
        }
        return all;
    }
}
