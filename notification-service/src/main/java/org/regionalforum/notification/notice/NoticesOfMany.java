package org.regionalforum.notification.notice;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.regionalforum.kit.aggregate.StoreParts;
import org.springframework.stereotype.Repository;

/**
 * Keeps the notices that one fact makes for very many addresses: one bulk insert for a batch, nothing announced. What the
 * notices have in common is converted once.
 */
@Repository
public class NoticesOfMany {
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
    private static final int DUPLICATE_KEY = 11000;

    private final StoreParts parts;
    private final MongoCollection<Document> notices;

    NoticesOfMany(StoreParts parts) {
        this.parts = parts;
        this.notices = parts.mongo().getCollection("notices");
    }

    /**
     * Keeps a notice for each recipient who has none of this cause and kind yet.
     *
     * @param like what each is told; its recipient counts for nothing
     * @return how many were made
     */
    public int keep(String cause, Told like, List<String> recipients, Instant now) {
        if (recipients.isEmpty()) {
            return 0;
        }
        Document common = form(Notice.forAddress(cause, like, now));
        List<Document> fresh = recipients.stream()
                .map(recipient -> own(common, NoticeId.of(cause, recipient, like.kind()), recipient))
                .toList();
        try {
            notices.insertMany(fresh, UNORDERED);
            return fresh.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream()
                            .mapToInt(BulkWriteError::getCode)
                            .anyMatch(c -> c != DUPLICATE_KEY)) {
                throw e;
            }
            return fresh.size() - e.getWriteErrors().size();
        }
    }

    private Document form(Notice notice) {
        Document document = new Document();
        parts.mongo().getConverter().write(notice, document);
        return document.append("version", 1L);
    }

    private static Document own(Document common, NoticeId id, String recipient) {
        Document document = new Document(common);
        document.put("_id", id.value());
        document.put("recipient", recipient);
        return document;
    }
}
