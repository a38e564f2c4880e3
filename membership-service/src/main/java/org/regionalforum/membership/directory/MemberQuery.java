package org.regionalforum.membership.directory;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.reference.Words;

/**
 * Which members somebody looks for.
 *
 * @param actorType key of an actor type
 * @param territory a region's or municipality's name, a province's letters, or a municipality's code
 * @param q words of the name or place, by their beginnings
 * @param asOf the day on which they are members
 */
record MemberQuery(
        NetworkId network,
        @Nullable String actorType,
        @Nullable String territory,
        @Nullable String q,
        LocalDate asOf) {

    Bson filter() {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.eq("network", network.value()));
        all.add(Filters.lte("since", asOf.toString()));
        all.add(Filters.gt("until", asOf.toString()));
        if (actorType != null && !actorType.isBlank()) {
            all.add(Filters.eq("actorType", actorType.strip().toUpperCase(Locale.ROOT)));
        }
        if (territory != null && !territory.isBlank()) {
            all.add(Filters.eq("territories", Words.key(territory)));
        }
        if (q != null && !q.isBlank()) {
            // a plain operator over words of letters and digits alone: every server finds its prefix by the index
            Words.of(q).forEach(word -> all.add(new Document("words", new Document("$regex", "^" + word))));
        }
        return Filters.and(all);
    }

    MemberQuery without(String part) {
        return new MemberQuery(
                network,
                part.equals("actorType") ? null : actorType,
                part.equals("territory") ? null : territory,
                part.equals("q") ? null : q,
                asOf);
    }
}
