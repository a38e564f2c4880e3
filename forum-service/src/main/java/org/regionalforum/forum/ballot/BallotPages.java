package org.regionalforum.forum.ballot;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.member.Members;
import org.regionalforum.forum.rulebook.Wording;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The ballots of a network, and one with its rule, its roll and its turnout; never the running result. */
@Controller
@RequestMapping("/forum/{network}/ballots")
class BallotPages {
    private final BallotDesk desk;
    private final BallotSheet sheet;
    private final Members members;
    private final Wording wording;

    BallotPages(BallotDesk desk, BallotSheet sheet, Members members, Wording wording) {
        this.desk = desk;
        this.sheet = sheet;
        this.members = members;
        this.wording = wording;
    }

    @GetMapping
    String list(
            @PathVariable String network,
            @RequestParam(required = false) @Nullable String status,
            Cursor cursor,
            Model model) {
        BallotStatus only = Arrays.stream(BallotStatus.values())
                .filter(one -> one.name().equals(status))
                .findFirst()
                .orElse(null);
        Items<Ballot> page = desk.of(network, only, cursor);
        String address = "/forum/" + network + "/ballots" + (only == null ? "?" : "?status=" + only + "&");
        model.addAttribute("network", members.require(network));
        model.addAttribute("ballots", page.items());
        model.addAttribute("status", only == null ? "" : only.name());
        model.addAttribute("statuses", BallotStatus.values());
        model.addAttribute("nextPage", page.next() == null ? null : address + "after=" + page.next());
        model.addAttribute("firstPage", cursor.after() == null ? null : address);
        return "ballot/ballots";
    }

    /** A ballot by its id, as other pages know it. */
    @GetMapping("/{ballot:[0-9a-f]{32}}")
    String byId(@PathVariable String ballot) {
        Ballot of = desk.one(new BallotId(ballot));
        return "redirect:" + BallotSheet.address(of);
    }

    @GetMapping("/{number:\\d{1,9}}")
    String one(
            @Nullable Actor actor, @PathVariable String network, @PathVariable int number, Model model, Locale locale) {
        Ballot ballot = desk.numbered(network, number);
        model.addAttribute("paper", sheet.fill(actor, ballot, model, locale));
        return "ballot/ballot";
    }

    /** The part of the page that changes while votes come in. */
    @GetMapping("/{number:\\d{1,9}}/turnout")
    String turnout(@PathVariable String network, @PathVariable int number, HttpServletResponse response, Model model) {
        Ballot ballot = desk.numbered(network, number);
        if (ballot.status() != BallotStatus.OPEN) {
            response.setHeader("HX-Refresh", "true"); // the page shows what came of it
        }
        model.addAttribute("ballot", ballot);
        model.addAttribute("turnout", desk.turnout(ballot));
        return "ballot/parts :: turnout";
    }

    /** The whole roll with the reason of each line; after the close the votes, too. */
    @GetMapping("/{number:\\d{1,9}}/roll")
    String roll(
            @PathVariable String network,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String q,
            Cursor cursor,
            Model model,
            Locale locale) {
        Ballot ballot = desk.numbered(network, number);
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        String after = Objects.requireNonNullElse(cursor.after(), "");
        List<Line> found = desk.roll(ballot).stream()
                .filter(line -> line.entry().name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        Items<Line> page = Items.page(
                found.stream()
                        .filter(line -> line.entry().organisation().compareTo(after) > 0)
                        .limit(cursor.limit() + 1L)
                        .toList(),
                cursor.limit(),
                line -> line.entry().organisation());
        model.addAttribute("network", members.require(network));
        model.addAttribute("ballot", ballot);
        model.addAttribute("lines", page.items());
        model.addAttribute("total", found.size());
        model.addAttribute("frozenAt", Objects.requireNonNullElse(ballot.rollAskedAt(), ballot.opensAt()));
        model.addAttribute("suspendedSince", desk.suspendedSince(ballot));
        model.addAttribute("q", q);
        String address = BallotSheet.address(ballot) + "/roll?q=" + UriUtils.encode(q, StandardCharsets.UTF_8);
        model.addAttribute("nextPage", page.next() == null ? null : address + "&after=" + page.next());
        model.addAttribute("firstPage", after.isEmpty() ? null : address);
        model.addAttribute("say", wording.in(locale));
        return "ballot/roll";
    }
}
