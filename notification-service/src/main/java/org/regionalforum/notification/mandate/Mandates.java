package org.regionalforum.notification.mandate;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.inbox.ModelWrite;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The read model of mandates. */
@Repository
public class Mandates {
    private static final String COLLECTION = "mandates";
    private static final String NETWORK = "network";
    private static final String ORGANISATION = "organisation";
    private static final String PERSON = "person";
    private static final String RANK = "rank";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    private static final String ADMISSION = "admission";

    private final MongoCollection<Document> mandates;

    public Mandates(MongoTemplate mongo) {
        mandates = mongo.getCollection(COLLECTION);
        mandates.createIndex(Indexes.ascending(ORGANISATION));
    }

    /** What is needed of {@code mandate-opened}. */
    public record MandateOpened(
            String mandate,
            String network,
            String organisation,
            String person,
            Rank rank,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** What is needed of {@code mandate-ended}. */
    public record MandateEnded(String mandate, LocalDate on) {}

    /** What is needed of {@code member-admitted}. */
    public record MemberAdmitted(
            String membership,
            String network,
            String organisation,
            LocalDate since,
            @Nullable String representative) {}

    /** What is needed of {@code member-left}. */
    public record MemberLeft(String membership, String network, String organisation, LocalDate until) {}

    public List<ModelWrite> open(MandateOpened fact, FactMeta meta) {
        Bson until = fact.until() == null
                ? Updates.unset(UNTIL)
                : Updates.set(UNTIL, fact.until().toString());
        return List.of(ModelWrite.upsert(
                COLLECTION,
                fact.mandate(),
                Updates.combine(
                        held(fact.network(), fact.organisation(), fact.person(), fact.rank(), fact.since()), until)));
    }

    public List<ModelWrite> end(MandateEnded fact, FactMeta meta) {
        return List.of(ModelWrite.upsert(
                COLLECTION, fact.mandate(), Updates.set(UNTIL, fact.on().toString())));
    }

    /** The representative recorded at the admission acts until somebody accepts a mandate of that rank. */
    public List<ModelWrite> admit(MemberAdmitted fact, FactMeta meta) {
        if (fact.representative() == null) {
            return List.of();
        }
        Bson held = held(fact.network(), fact.organisation(), fact.representative(), Rank.REPRESENTATIVE, fact.since());
        return List.of(
                ModelWrite.upsert(COLLECTION, fact.membership(), Updates.combine(held, Updates.set(ADMISSION, true))));
    }

    public List<ModelWrite> leave(MemberLeft fact, FactMeta meta) {
        return List.of(ModelWrite.upsert(
                COLLECTION, fact.membership(), Updates.set(UNTIL, fact.until().toString())));
    }

    private static Bson held(String network, String organisation, String person, Rank rank, LocalDate since) {
        return Updates.combine(
                Updates.set(NETWORK, network),
                Updates.set(ORGANISATION, organisation),
                Updates.set(PERSON, person),
                Updates.set(RANK, rank.name()),
                Updates.set(SINCE, since.toString()));
    }

    /** Who acts for the organisation in the network on a day; each person once by each rank. */
    public List<Holder> holders(String network, String organisation, LocalDate on) {
        String day = on.toString();
        List<Document> accepted = mandates.find(Filters.and(
                        Filters.eq(ORGANISATION, organisation), Filters.eq(NETWORK, network), Filters.exists(PERSON)))
                .into(new ArrayList<>());
        return accepted.stream()
                .filter(mandate -> holds(mandate, day) && !supplanted(mandate, accepted, day))
                .map(mandate -> new Holder(mandate.getString(PERSON), Rank.valueOf(mandate.getString(RANK))))
                .distinct()
                .sorted(Comparator.comparing(Holder::rank).thenComparing(Holder::person))
                .toList();
    }

    private static boolean holds(Document mandate, String day) {
        return mandate.getString(SINCE).compareTo(day) <= 0 && endsAfter(mandate, day);
    }

    private static boolean endsAfter(Document mandate, String day) {
        String until = mandate.getString(UNTIL);
        return until == null || until.compareTo(day) > 0;
    }

    private static boolean began(Document mandate) {
        String until = mandate.getString(UNTIL);
        return until == null || until.compareTo(mandate.getString(SINCE)) >= 0;
    }

    /**
     * Whether it comes from an admission, and a representative was appointed after it who acts by that day, be it that this one
     * ended. One whose mandate ended before its first day never acted.
     */
    private static boolean supplanted(Document mandate, List<Document> accepted, String day) {
        return mandate.containsKey(ADMISSION)
                && accepted.stream()
                        .anyMatch(other -> !other.containsKey(ADMISSION)
                                && Rank.REPRESENTATIVE.name().equals(other.getString(RANK))
                                && other.getString(SINCE).compareTo(day) <= 0
                                && began(other)
                                && endsAfter(other, mandate.getString(SINCE)));
    }
}
