package org.regionalforum.gateway.keptform;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.gateway.answer.Page;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A form that waits for its sender.
 *
 * @param id hash of the browser's secret, so that the store alone opens nothing
 * @param path where the form was sent to
 * @param person the mark of the person it belongs to; null when nobody had signed in in that browser
 */
@Document("kept_forms")
record KeptForm(
        @Id String id,
        String path,
        List<Page.Field> fields,
        @Nullable String person,
        Instant expiresAt) {

    boolean isFor(String mark) {
        return person == null || person.equals(mark);
    }
}
