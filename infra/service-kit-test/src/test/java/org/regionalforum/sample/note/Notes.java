package org.regionalforum.sample.note;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.regionalforum.kit.web.Cursor;
import org.springframework.stereotype.Repository;

@Repository
class Notes extends AggregateStore<NoteId, Note> {
    Notes(StoreParts parts) {
        super(parts, Note.class, "notes");
        ensureUnique("openTopic");
    }

    /** By id; one more than asked for. */
    List<Note> page(Cursor from) {
        String after = from.after() == null ? "" : from.after();
        return query(Filters.gt("_id", after), Sorts.ascending("_id"), from.limit() + 1);
    }
}
