package org.regionalforum.forum.feed;

import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the feeds; they are public. */
@Component
public class FeedDesk {
    private final Feed feed;

    FeedDesk(Feed feed) {
        this.feed = feed;
    }

    /** What comes after a position, in order. */
    public List<FeedEntry> after(String network, long position, int most) {
        return feed.after(network, position, most);
    }

    /** The position of the newest entry; 0 where there is none. */
    public long last(String network) {
        return feed.last(network);
    }
}
