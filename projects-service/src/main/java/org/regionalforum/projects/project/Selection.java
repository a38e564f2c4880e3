package org.regionalforum.projects.project;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.regionalforum.projects.description.Family;
import org.regionalforum.projects.description.Progress;
import org.regionalforum.projects.text.Words;

/**
 * Which registered projects somebody looks for; null where it does not matter.
 *
 * @param territory code of a region, province or municipality; what lies in it is found too
 * @param country two letters
 * @param sdg 1 to 17
 * @param sector five digits
 * @param organisation lead or confirmed partner
 * @param q words of title, summary, names and places, by their beginnings
 * @param day by which the status is told
 */
public record Selection(
        @Nullable String network,
        @Nullable Family family,
        @Nullable String territory,
        @Nullable String country,
        @Nullable Integer sdg,
        @Nullable String sector,
        @Nullable String organisation,
        @Nullable Progress status,
        @Nullable String q,
        LocalDate day) {
    static final String KEY = "listing.key";
    private static final int MOST_WORDS = 8;

    /** All of a network, or of all networks. */
    public static Selection all(@Nullable String network, LocalDate day) {
        return new Selection(network, null, null, null, null, null, null, null, null, day);
    }

    public static Selection in(String country, LocalDate day) {
        return new Selection(null, null, null, country, null, null, null, null, null, day);
    }

    public static Selection of(String organisation, LocalDate day) {
        return new Selection(null, null, null, null, null, null, organisation, null, null, day);
    }

    /** The same, whoever takes part. */
    public Selection anyOrganisation() {
        return new Selection(network, family, territory, country, sdg, sector, null, status, q, day);
    }

    /** Whether it is told by values alone, so that an index goes from them to a span of keys. */
    boolean byValues() {
        return q == null;
    }

    /** What holds of what is looked for; each field leads an index that ends with the key. */
    Bson filter(@Nullable String after) {
        return filter("", after);
    }

    /**
     * @param from keys after it
     * @param after keys before it: those that a reader has not seen yet
     */
    Bson filter(String from, @Nullable String after) {
        List<Bson> all = new ArrayList<>();
        // both bounds in one condition: some servers use no more than one condition of a field
        Document span = new Document("$gt", from);
        if (after != null) {
            span.append("$lt", after);
        }
        all.add(new Document(KEY, span));
        equal("listing.network", network, all);
        equal("listing.family", family == null ? null : family.name(), all);
        equal("listing.places", territory, all);
        equal("listing.countries", country, all);
        equal("listing.goals", sdg, all);
        equal("listing.sectors", sector, all);
        equal("listing.organisations", organisation, all);
        if (status != null) {
            all.addAll(during(status, day.toString()));
        }
        if (q != null) {
            // a plain operator over words of letters and digits alone: every server finds its prefix by the index
            // the longest first: it names the fewest, where a server begins with the first
            Words.of(List.of(q), MOST_WORDS).stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .forEach(word -> all.add(new Document("listing.words", new Document("$regex", "^" + word))));
        }
        return Filters.and(all);
    }

    private static void equal(String field, @Nullable Object value, List<Bson> all) {
        if (value != null) {
            all.add(Filters.eq(field, value));
        }
    }

    private static List<Bson> during(Progress status, String today) {
        return switch (status) {
            case PLANNED -> List.of(Filters.gt("listing.from", today));
            case UNDER_WAY -> List.of(Filters.lte("listing.from", today), Filters.gte("listing.to", today));
            case ENDED -> List.of(Filters.lt("listing.to", today));
        };
    }
}
