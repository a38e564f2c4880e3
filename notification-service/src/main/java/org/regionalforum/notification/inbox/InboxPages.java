package org.regionalforum.notification.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox as pages: grouped by what the notices are about, the newest state first. */
@Controller
@RequestMapping("/inbox")
class InboxPages {
    private final PersonalInbox desk;

    InboxPages(PersonalInbox desk) {
        this.desk = desk;
    }

    /** All notices about one thing that stand on the page; the first one says its newest state. */
    public record Group(NoticeView newest, List<NoticeView> earlier) {
        public boolean anyEarlierUnread() {
            return earlier.stream().anyMatch(NoticeView::isUnread);
        }
    }

    @GetMapping
    String inbox(Actor actor, Cursor cursor, Model model) {
        fill(actor, cursor, model);
        return "inbox/inbox";
    }

    /** What a page that is open fetches again when there is news. */
    @GetMapping("/list")
    String list(Actor actor, Cursor cursor, Model model) {
        fill(actor, cursor, model);
        return "inbox/inbox :: list";
    }

    /** The unread count for the menu; nothing when there is none. */
    @GetMapping("/badge")
    String badge(@Nullable Actor actor, Model model) {
        model.addAttribute("unread", actor == null ? 0 : desk.unread(actor.person()));
        return "inbox/badge :: badge";
    }

    /** A notice that is shown is read. */
    @GetMapping("/{notice}")
    String notice(Actor actor, @PathVariable String notice, Model model) {
        NoticeView shown = desk.own(actor.person(), notice, actor.language());
        if (shown.isUnread()) {
            desk.read(actor.person(), notice);
        }
        model.addAttribute("notice", shown);
        return "inbox/notice";
    }

    @PostMapping("/{notice}/read")
    String read(Actor actor, @PathVariable String notice) {
        desk.read(actor.person(), notice);
        return "redirect:/inbox";
    }

    @PostMapping("/read-all")
    String readAll(Actor actor, @RequestParam @Nullable Long upTo) {
        desk.readAll(actor.person(), upTo);
        return "redirect:/inbox?done=inbox.read-all";
    }

    private void fill(Actor actor, Cursor cursor, Model model) {
        List<NoticeView> found =
                desk.newest(actor.person(), InboxApi.before(cursor), cursor.limit() + 1, actor.language());
        Items<NoticeView> page = Items.page(found, cursor.limit(), notice -> Long.toString(notice.number()));
        model.addAttribute("groups", groups(page.items()));
        model.addAttribute("unread", desk.unread(actor.person()));
        model.addAttribute(
                "newest",
                page.items().isEmpty() ? null : page.items().getFirst().number());
        model.addAttribute("older", page.next() == null ? null : "/inbox?after=" + page.next());
        model.addAttribute("start", cursor.after() == null ? null : "/inbox");
    }

    static List<Group> groups(List<NoticeView> newestFirst) {
        Map<String, List<NoticeView>> bySubject = new LinkedHashMap<>();
        newestFirst.forEach(notice -> bySubject
                .computeIfAbsent(notice.subject(), s -> new java.util.ArrayList<>())
                .add(notice));
        return bySubject.values().stream()
                .map(about -> new Group(about.getFirst(), about.subList(1, about.size())))
                .toList();
    }
}
