package org.regionalforum.forum.register;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.clock.LawClock;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The registers of all networks and bodies, and the certificates of their entries; records, never rebuilt. */
@Component
public class Register {
    private static final String NOTHING_BEFORE = "0".repeat(64);

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> certificates;
    private final LawClock clock;

    Register(MongoTemplate mongo, LawClock clock) {
        this.entries = mongo.getCollection("register");
        this.certificates = mongo.getCollection("certificates");
        this.clock = clock;
        unique("cause");
        unique("numbered");
        entries.createIndex(Indexes.ascending("network"));
    }

    /**
     * What is to be entered.
     *
     * @param adopted whether it gets a number
     * @param on day of the closing, Europe/Rome
     */
    public record Wish(String network, String body, String cause, Entry.Kind kind, boolean adopted, LocalDate on) {}

    /**
     * Enters something once. Many may enter at the same time: positions and numbers have no gap and no double, and each
     * certificate names the one before it.
     *
     * @param prove makes the certificate for a place; the same place gives the same certificate
     */
    public Entry enter(Wish wish, Function<Slot, Proof> prove) {
        while (true) {
            Optional<Entry> before = of(wish.cause());
            if (before.isPresent()) {
                return before.get();
            }
            Slot slot = next(wish);
            Proof proof = prove.apply(slot);
            // Under its hash first: an entry never names a certificate that is not there.
            certificates.replaceOne(
                    Filters.eq("_id", proof.hash()),
                    new Document("_id", proof.hash()).append("json", proof.json()),
                    new ReplaceOptions().upsert(true));
            if (inserted(wish, slot, proof)) {
                return of(wish.cause()).orElseThrow();
            }
        }
    }

    /** The entry of a ballot or recorded decision. */
    public Optional<Entry> of(String cause) {
        return one(Filters.eq("cause", cause));
    }

    public Optional<Entry> at(String network, String body, int position) {
        return one(Filters.eq("_id", Entry.code(network, body, position)));
    }

    /** The resolution with a number. */
    public Optional<Entry> numbered(String network, String body, int year, int number) {
        return one(Filters.eq("numbered", numberKey(network, body, year, number)));
    }

    /** The entries of a network and body, the newest first. */
    public List<Entry> of(String network, String body, int before, int most) {
        List<Entry> found = new ArrayList<>();
        entries.find(Filters.and(
                        Filters.gte("_id", Entry.code(network, body, 0)),
                        Filters.lt("_id", Entry.code(network, body, before))))
                .sort(Sorts.descending("_id"))
                .limit(most)
                .forEach(document -> found.add(entry(document)));
        return found;
    }

    /** Those of a network and body that decided something: with a number, or recorded; the newest first. */
    public List<Entry> adopted(String network, String body, int most) {
        return adopted(network, body, null, Integer.MAX_VALUE, most);
    }

    /**
     * The same from a place on.
     *
     * @param year null: all years
     * @param before position after which to read on
     */
    public List<Entry> adopted(String network, String body, @Nullable Integer year, int before, int most) {
        Bson all = Filters.and(decided(network, body), Filters.lt("position", before));
        List<Entry> found = new ArrayList<>();
        entries.find(year == null ? all : Filters.and(all, Filters.eq("year", year)))
                .sort(Sorts.descending("_id"))
                .limit(most)
                .forEach(document -> found.add(entry(document)));
        return found;
    }

    /** The years in which something was decided, the newest first. */
    public List<Integer> years(String network, String body) {
        List<Integer> years = new ArrayList<>();
        entries.distinct("year", decided(network, body), Integer.class).forEach(years::add);
        years.sort(Comparator.reverseOrder());
        return years;
    }

    private static Bson decided(String network, String body) {
        return Filters.and(
                Filters.eq("network", network),
                Filters.eq("body", body),
                Filters.or(Filters.exists("number"), Filters.eq("kind", Entry.Kind.RECORDED.name())));
    }

    /** The certificate as it was made, byte for byte. */
    public Optional<String> certificate(String hash) {
        return Optional.ofNullable(certificates.find(Filters.eq("_id", hash)).first())
                .map(document -> document.getString("json"));
    }

    private Slot next(Wish wish) {
        Entry last = of(wish.network(), wish.body(), 1_000_000_000, 1).stream()
                .findFirst()
                .orElse(null);
        int position = last == null ? 1 : last.position() + 1;
        Integer number = wish.adopted() ? lastNumber(wish) + 1 : null;
        return new Slot(position, wish.on().getYear(), number, last == null ? NOTHING_BEFORE : last.hash());
    }

    private int lastNumber(Wish wish) {
        Document last = entries.find(Filters.and(
                        Filters.eq("network", wish.network()),
                        Filters.eq("body", wish.body()),
                        Filters.eq("year", wish.on().getYear()),
                        Filters.exists("number")))
                .sort(Sorts.descending("number"))
                .first();
        return last == null ? 0 : last.get("number", Number.class).intValue();
    }

    private boolean inserted(Wish wish, Slot slot, Proof proof) {
        Document document = new Document("_id", Entry.code(wish.network(), wish.body(), slot.position()))
                .append("network", wish.network())
                .append("body", wish.body())
                .append("position", slot.position())
                .append("cause", wish.cause())
                .append("kind", wish.kind().name())
                .append("year", slot.year())
                .append("on", wish.on().toString())
                .append("at", Date.from(clock.instant()))
                .append("hash", proof.hash())
                .append("previous", slot.previous());
        if (slot.number() != null) {
            document.append("number", slot.number())
                    .append("numbered", numberKey(wish.network(), wish.body(), slot.year(), slot.number()));
        }
        try {
            entries.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private Optional<Entry> one(Bson filter) {
        return Optional.ofNullable(entries.find(filter).first()).map(Register::entry);
    }

    private static Entry entry(Document document) {
        Date at = document.getDate("at");
        return new Entry(
                document.getString("network"),
                document.getString("body"),
                document.getInteger("position"),
                document.getString("cause"),
                Entry.Kind.valueOf(document.getString("kind")),
                document.getInteger("year"),
                document.getInteger("number"),
                LocalDate.parse(document.getString("on")),
                at == null ? null : at.toInstant(),
                document.getString("hash"),
                document.getString("previous"));
    }

    private static String numberKey(String network, String body, int year, int number) {
        return network + "/" + body + "/" + year + "/" + number;
    }

    private void unique(String field) {
        entries.createIndex(
                Indexes.ascending(field),
                new IndexOptions().unique(true).sparse(true).name(field + "_1"));
    }
}
