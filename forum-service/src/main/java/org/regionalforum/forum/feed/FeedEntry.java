package org.regionalforum.forum.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a network's public feed.
 *
 * @param position from 1, without gaps
 * @param fact id of what happened; the same for ever, so that a reader can drop what it has
 * @param type of what happened, such as {@code org.regionalforum.forum.resolution-adopted.v1}
 * @param title what it is about; absent where the text was erased
 * @param removed true where the text was erased: the entry keeps its position and says no more what it was about
 * @param data what is public of the fact: ids, numbers, dates, {@code path} of the page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedEntry(
        String network,
        long position,
        String fact,
        String type,
        Instant time,
        @Nullable String title,
        @Nullable Boolean removed,
        Map<String, Object> data) {}
