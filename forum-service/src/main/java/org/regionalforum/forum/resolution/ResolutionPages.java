package org.regionalforum.forum.resolution;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.mandate.Acting;
import org.regionalforum.forum.member.Members;
import org.regionalforum.forum.register.Body;
import org.regionalforum.forum.rulebook.Wording;
import org.regionalforum.forum.text.Markdown;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a network decided, and its register; everybody reads them. */
@Controller
class ResolutionPages {
    private static final int LATEST = 5;

    private final ResolutionDesk desk;
    private final Members members;
    private final Acting acting;
    private final Markdown markdown;
    private final Wording wording;

    ResolutionPages(ResolutionDesk desk, Members members, Acting acting, Markdown markdown, Wording wording) {
        this.desk = desk;
        this.members = members;
        this.acting = acting;
        this.markdown = markdown;
        this.wording = wording;
    }

    @GetMapping("/forum/{network}/resolutions")
    String list(
            @Nullable Actor actor,
            @PathVariable String network,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String body,
            Cursor cursor,
            Model model) {
        Body of = Body.of(body);
        Items<Resolution> page = desk.adopted(network, of, year, cursor);
        String address = address(network, "resolutions", of) + (year == null ? "" : "year=" + year + "&");
        model.addAttribute("years", desk.years(network, of));
        model.addAttribute("year", year);
        model.addAttribute("keeps", acting.keeps(actor, network));
        return listed(network, of, page, address, cursor, model, "resolution/resolutions");
    }

    @GetMapping("/forum/{network}/register")
    String register(
            @PathVariable String network,
            @RequestParam(required = false) @Nullable String body,
            Cursor cursor,
            Model model) {
        Body of = Body.of(body);
        Items<Resolution> page = desk.of(network, of, cursor);
        return listed(network, of, page, address(network, "register", of), cursor, model, "resolution/register");
    }

    @GetMapping("/forum/{network}/resolutions/{year:\\d{4}}/{number:\\d{1,9}}")
    String numbered(
            @PathVariable String network,
            @PathVariable int year,
            @PathVariable int number,
            Model model,
            Locale locale) {
        return shown(desk.numbered(network, year, number), model, locale);
    }

    @GetMapping("/forum/{network}/register/{position:\\d{1,9}}")
    String entry(@PathVariable String network, @PathVariable int position, Model model, Locale locale) {
        return shown(desk.at(network, Body.ASSEMBLY, position), model, locale);
    }

    @GetMapping("/forum/{network}/register/{body:[a-z]+}/{position:\\d{1,9}}")
    String entry(
            @PathVariable String network,
            @PathVariable String body,
            @PathVariable int position,
            Model model,
            Locale locale) {
        return shown(desk.at(network, Body.of(body), position), model, locale);
    }

    /** The newest of all networks, for other pages to include. */
    @GetMapping("/forum/latest")
    String latest(Model model) {
        List<Resolution> newest = members.networks().stream()
                .flatMap(network -> desk.adopted(network.id(), LATEST).stream())
                .sorted((a, b) -> b.on().compareTo(a.on()))
                .limit(LATEST)
                .toList();
        model.addAttribute("resolutions", newest);
        model.addAttribute("named", true);
        return "resolution/latest :: list";
    }

    /** The newest of one network, for other pages to include. */
    @GetMapping("/forum/{network}/latest")
    String latestOf(@PathVariable String network, Model model) {
        model.addAttribute("resolutions", desk.adopted(network, LATEST));
        model.addAttribute("named", false);
        return "resolution/latest :: list";
    }

    private static String address(String network, String list, Body of) {
        return "/forum/" + network + "/" + list + (of == Body.ASSEMBLY ? "?" : "?body=" + of.code() + "&");
    }

    private String listed(
            String network,
            Body of,
            Items<Resolution> page,
            String address,
            Cursor cursor,
            Model model,
            String template) {
        model.addAttribute("network", members.require(network));
        model.addAttribute("bodies", desk.bodies(network));
        model.addAttribute("body", of);
        model.addAttribute("resolutions", page.items());
        model.addAttribute("nextPage", page.next() == null ? null : address + "after=" + page.next());
        model.addAttribute("firstPage", cursor.after() == null ? null : address);
        return template;
    }

    private String shown(Resolution resolution, Model model, Locale locale) {
        model.addAttribute("network", members.require(resolution.network()));
        model.addAttribute("resolution", resolution);
        model.addAttribute("html", markdown.html(resolution.text()));
        model.addAttribute("say", wording.in(locale));
        return "resolution/resolution";
    }
}
