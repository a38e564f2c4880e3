package org.regionalforum.forum.feed;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.regionalforum.forum.text.Texts;
import org.regionalforum.kit.inbox.FactMeta;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The feeds of all networks. An entry is one insert under last position + 1; who meets a taken position reads again. So a
 * position is only there when all before it are, and a reader who has seen it has missed nothing.
 */
@Component
public class Feed {
    private static final long BEYOND = 1_000_000_000_000L;

    private final MongoCollection<Document> entries;
    private final Texts texts;

    Feed(MongoTemplate mongo, Texts texts) {
        this.entries = mongo.getCollection("feed");
        this.texts = texts;
        entries.createIndex(
                Indexes.ascending("fact"),
                new IndexOptions().unique(true).sparse(true).name("fact_1"));
    }

    /** Adds what happened once. */
    void add(String network, FactMeta meta, Map<String, Object> data) {
        while (true) {
            Document entry = new Document("_id", code(network, last(network) + 1))
                    .append("network", network)
                    .append("fact", meta.id())
                    .append("type", meta.type())
                    .append("time", Date.from(meta.time()))
                    .append("data", new Document(data));
            try {
                entries.insertOne(entry);
                return;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                if (entries.countDocuments(Filters.eq("fact", meta.id())) > 0) {
                    return;
                }
            }
        }
    }

    /** What comes after a position, in order. */
    public List<FeedEntry> after(String network, long position, int most) {
        List<Document> found = new ArrayList<>();
        entries.find(Filters.and(Filters.gt("_id", code(network, position)), Filters.lt("_id", code(network, BEYOND))))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .forEach(found::add);
        List<String> named = found.stream()
                .map(entry -> entry.get("data", Document.class).getString("title"))
                .filter(Objects::nonNull)
                .toList();
        Map<String, String> titles = texts.of(named);
        Set<String> erased = titles.size() == Set.copyOf(named).size() ? Set.of() : texts.erasedOf(named);
        return found.stream().map(entry -> entry(entry, titles, erased)).toList();
    }

    /** The position of the newest entry; 0 where there is none. */
    public long last(String network) {
        Document last = entries.find(
                        Filters.and(Filters.gt("_id", code(network, 0)), Filters.lt("_id", code(network, BEYOND))))
                .sort(Sorts.descending("_id"))
                .projection(Projections.include("_id"))
                .first();
        return last == null ? 0 : position(last);
    }

    private static FeedEntry entry(Document stored, Map<String, String> titles, Set<String> erased) {
        Document data = stored.get("data", Document.class);
        Map<String, Object> shown = new LinkedHashMap<>(data);
        Object title = shown.remove("title");
        return new FeedEntry(
                stored.getString("network"),
                position(stored),
                stored.getString("fact"),
                stored.getString("type"),
                stored.getDate("time").toInstant(),
                title == null ? null : titles.get(title.toString()),
                title != null && erased.contains(title.toString()) ? true : null,
                shown);
    }

    private static long position(Document stored) {
        String code = stored.getString("_id");
        return Long.parseLong(code.substring(code.indexOf('/') + 1));
    }

    private static String code(String network, long position) {
        return String.format(Locale.ROOT, "%s/%013d", network, position);
    }
}
