package org.regionalforum.forum.text;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.inbox.ModelWrite;
import org.regionalforum.kit.inbox.Subscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** What the texts say now, as the topic of texts has them; an erased one says nothing any more. */
@Component
public class Texts {
    private static final String COLLECTION = "texts";

    private final MongoTemplate mongo;

    Texts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The texts of these ids that are there. */
    public Map<String, String> of(Collection<String> ids) {
        Map<String, String> found = new HashMap<>();
        mongo.getCollection(COLLECTION)
                .find(Filters.and(Filters.in("_id", ids), Filters.exists("text")))
                .forEach(document -> found.put(document.getString("_id"), document.getString("text")));
        return found;
    }

    /** Which of these ids were erased. */
    public Set<String> erasedOf(Collection<String> ids) {
        Set<String> found = new HashSet<>();
        mongo.getCollection(COLLECTION)
                .find(Filters.and(Filters.in("_id", ids), Filters.eq("erased", true)))
                .forEach(document -> found.add(document.getString("_id")));
        return found;
    }

    static List<ModelWrite> written(WrittenText text, FactMeta meta) {
        return List.of(ModelWrite.upsert(
                COLLECTION,
                meta.subject(),
                Updates.combine(Updates.set("text", text.text()), Updates.set("erased", false))));
    }

    static List<ModelWrite> erased(String id, FactMeta meta) {
        return List.of(
                ModelWrite.upsert(COLLECTION, id, Updates.combine(Updates.set("erased", true), Updates.unset("text"))));
    }

    /** The table of this read model. */
    @Configuration(proxyBeanMethods = false)
    static class Table {
        @Bean
        Subscriptions textTable() {
            return Subscriptions.as("texts")
                    .from("forum.texts")
                    .project("org.regionalforum.forum.text.v1", WrittenText.class, Texts::written)
                    .projectErasure("forum.texts", Texts::erased);
        }
    }
}
