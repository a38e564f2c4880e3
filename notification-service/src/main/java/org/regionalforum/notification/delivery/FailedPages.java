package org.regionalforum.notification.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.regionalforum.notification.notice.MailDelivery;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.Wording;
import org.regionalforum.notification.staff.Networks;
import org.regionalforum.notification.text.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What could not be brought by e-mail, as a page for the staff of a network. */
@Controller
@RequestMapping("/inbox/failed")
class FailedPages {
    private final FailedDesk desk;
    private final Networks networks;
    private final Texts texts;
    private final Wording wording;

    FailedPages(FailedDesk desk, Networks networks, Texts texts, Wording wording) {
        this.desk = desk;
        this.networks = networks;
        this.texts = texts;
        this.wording = wording;
    }

    /** A line of the table. Who did not get it is not shown: the staff need no address for trying again. */
    public record Line(String id, long version, String what, String about, String reason, int attempts, Instant at) {}

    @GetMapping
    String list(Actor actor, @RequestParam String network, Cursor cursor, Model model) {
        Items<Notice> page = Items.page(
                desk.list(actor, network, cursor.after(), cursor.limit() + 1),
                cursor.limit(),
                notice -> notice.id().value());
        String name = networks.nameOf(network).orElse(network);
        model.addAttribute("networkName", name);
        model.addAttribute(
                "lines",
                page.map(notice -> line(notice, name, actor.language())).items());
        model.addAttribute("count", desk.count(actor, network));
        model.addAttribute("more", page.next() == null ? null : address(network, "after", page.next()));
        return "delivery/failed";
    }

    /** The bare count for the staff's desk, whose link says what is counted. */
    @GetMapping("/count")
    String count(Actor actor, @RequestParam String network, Model model) {
        model.addAttribute("count", desk.count(actor, network));
        return "delivery/count :: count";
    }

    @PostMapping("/{notice}/retry")
    String retry(Actor actor, @PathVariable String notice, Expected expected) {
        Notice again = desk.retry(actor, notice, expected);
        return "redirect:" + address(again.matter().network(), "done", "delivery.retry");
    }

    private Line line(Notice notice, String network, Locale language) {
        MailDelivery mail = Objects.requireNonNull(notice.mail());
        String failure = mail.failure() == null ? "" : mail.failure().key();
        return new Line(
                notice.id().value(),
                notice.version(),
                wording.name(notice.kind(), language),
                wording.title(notice, network, texts.titleOf(notice.matter().title()), language),
                failure,
                mail.attempts(),
                mail.at());
    }

    private static String address(String network, String parameter, String value) {
        return UriComponentsBuilder.fromPath("/inbox/failed")
                .queryParam("network", "{network}")
                .queryParam(parameter, "{value}")
                .encode()
                .buildAndExpand(network, value)
                .toUriString();
    }
}
