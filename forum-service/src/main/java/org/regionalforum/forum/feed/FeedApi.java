package org.regionalforum.forum.feed;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.member.Members;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.Cursor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What a network decided, for programs: to be read from any position, or live. */
@Tag(name = "feed")
@RestController
@RequestMapping("${forum.api}/networks/{network}/feed")
class FeedApi {
    private static final int AT_ONCE = 100;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final FeedDesk desk;
    private final Pulse pulse;
    private final Members members;

    FeedApi(FeedDesk desk, Pulse pulse, Members members) {
        this.desk = desk;
        this.pulse = pulse;
        this.members = members;
    }

    /**
     * A part of the feed.
     *
     * @param next the position to go on from ({@code after=}); absent where this is all there is
     */
    record Part(List<FeedEntry> items, @Nullable Long next) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Part feed(
            @PathVariable String network,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        members.require(network);
        if (after < 0 || limit < 1 || limit > Cursor.MOST) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "limit.invalid", Cursor.MOST);
        }
        List<FeedEntry> found = desk.after(network, after, limit + 1);
        boolean more = found.size() > limit;
        List<FeedEntry> items = more ? found.subList(0, limit) : found;
        return new Part(items, more ? (Long) items.getLast().position() : null);
    }

    /** The same live: what comes after {@code after} or the {@code Last-Event-ID}; without either, from now on. */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @PathVariable String network,
            @RequestParam(required = false) @Nullable Long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId) {
        members.require(network);
        long from = lastEventId != null ? lastEventId : after != null ? after : desk.last(network);
        SseEmitter emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("feed-" + network).start(() -> tell(network, from, emitter));
        return emitter;
    }

    private void tell(String network, long from, SseEmitter emitter) {
        long position = from;
        pulse.join(network);
        try {
            emitter.send(SseEmitter.event().comment("from " + position));
            while (true) {
                List<FeedEntry> more = desk.after(network, position, AT_ONCE);
                for (FeedEntry entry : more) {
                    emitter.send(SseEmitter.event()
                            .id(Long.toString(entry.position()))
                            .name(entry.type())
                            .data(entry, MediaType.APPLICATION_JSON));
                    position = entry.position();
                }
                if (more.isEmpty() && !pulse.await(network, position, HEARTBEAT)) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
            }
        } catch (IOException | IllegalStateException gone) {
            emitter.complete();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException e) {
            emitter.completeWithError(e);
        } finally {
            pulse.leave(network);
        }
    }
}
