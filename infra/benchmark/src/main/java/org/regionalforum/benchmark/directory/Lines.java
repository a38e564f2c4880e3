package org.regionalforum.benchmark.directory;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * Networks and their members as membership-service keeps them, put straight into its store: ten thousand admissions over HTTP
 * would take minutes, and what is measured is reading. Should the service keep them otherwise one day, its counts differ from
 * what was put here, and the benchmark says so.
 */
final class Lines {
    private static final List<String> TYPES =
            List.of("NGO", "VOLUNTEER_APS", "EMPLOYERS", "DIASPORA", "LOCAL_AUTHORITY");
    private static final int AT_ONCE = 1_000;

    private final MongoDatabase database;

    Lines(MongoDatabase database) {
        this.database = database;
    }

    void put(String network, int members) {
        database.getCollection("networks")
                .insertOne(new Document("_id", network)
                        .append("version", 1L)
                        .append("sequence", 1L)
                        .append("usedKeys", List.of())
                        .append(
                                "charter",
                                new Document("name", "Rete di " + members + " membri")
                                        .append("shortName", network)
                                        .append("founded", 1997)
                                        .append("preset", "NETWORK")
                                        .append("territory", "Piemonte")
                                        .append("decisionDays", 60)
                                        .append("appealDays", 60)));
        List<Document> lines = new ArrayList<>();
        for (int n = 0; n < members; n++) {
            lines.add(line(network, n));
            if (lines.size() == AT_ONCE || n == members - 1) {
                database.getCollection("directory").insertMany(lines);
                lines.clear();
            }
        }
    }

    private static Document line(String network, int n) {
        // spread, so that the order by name is not the order of entry
        String name = String.format("Associazione %05d per la cooperazione", n * 7_919L % 100_000);
        String id = network + "-" + n;
        return new Document("_id", id)
                .append("network", network)
                .append("organisation", "it-cf-" + String.format("%011d", n))
                .append("name", name)
                .append("taxCode", String.format("%011d", n))
                .append("actorType", TYPES.get(n % TYPES.size()))
                .append("standing", n % 10 == 0 ? "OBSERVER" : "VOTING")
                .append("since", "2015-01-01")
                .append("until", "9999-12-31")
                .append("sortKey", name.toLowerCase(java.util.Locale.ROOT) + "/" + id)
                .append(
                        "seat",
                        new Document("place", "Torino")
                                .append("municipalityCode", "001272")
                                .append("province", "TO")
                                .append("region", "Piemonte")
                                .append("country", "IT"))
                .append("territories", List.of("torino", "001272", "to", "piemonte", "it"))
                .append("words", List.of("associazione", String.valueOf(n), "per", "la", "cooperazione", "torino"))
                .append("termVersion", 1L)
                .append("organisationVersion", 1L);
    }
}
