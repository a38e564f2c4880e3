package org.regionalforum.notification.inbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A person's own notices. */
@RestController
@RequestMapping("${forum.api}/inbox")
@Tag(name = "inbox")
class InboxApi {
    private final PersonalInbox desk;

    InboxApi(PersonalInbox desk) {
        this.desk = desk;
    }

    /**
     * A page of the inbox.
     *
     * @param items newest first
     * @param next where the next page begins ({@code after=}); absent at the end
     * @param unread of the whole inbox
     */
    record Inbox(List<NoticeView> items, @Nullable String next, long unread) {}

    /** What is left to read. */
    record Unread(long unread) {}

    @GetMapping
    @Operation(operationId = "listInbox", summary = "My notices, newest first, and how many I have not read")
    ResponseEntity<Inbox> list(Actor actor, @Parameter(hidden = true) Cursor cursor) {
        List<NoticeView> found = desk.newest(actor.person(), before(cursor), cursor.limit() + 1, actor.language());
        Items<NoticeView> page = Items.page(found, cursor.limit(), notice -> Long.toString(notice.number()));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.next() != null) {
            answer.header(
                    HttpHeaders.LINK,
                    "</api/notifications/inbox?after=" + page.next() + "&limit=" + cursor.limit() + ">; rel=\"next\"");
        }
        return answer.body(new Inbox(page.items(), page.next(), desk.unread(actor.person())));
    }

    @PostMapping("/{notice}/read")
    @Operation(operationId = "readNotice", summary = "Mark a notice as read; again changes nothing")
    Unread read(Actor actor, @PathVariable String notice) {
        desk.read(actor.person(), notice);
        return new Unread(desk.unread(actor.person()));
    }

    @PostMapping("/read-all")
    @Operation(operationId = "readAllNotices", summary = "Mark all notices as read")
    Unread readAll(
            Actor actor,
            @Parameter(description = "Not those after this number") @RequestParam(required = false) @Nullable
                    Long upTo) {
        desk.readAll(actor.person(), upTo);
        return new Unread(desk.unread(actor.person()));
    }

    static @Nullable Long before(Cursor cursor) {
        try {
            return cursor.after() == null ? null : Long.valueOf(cursor.after());
        } catch (NumberFormatException e) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "cursor.invalid");
        }
    }
}
