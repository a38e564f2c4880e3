package org.regionalforum.projects.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.regionalforum.projects.description.Family;
import org.regionalforum.projects.map.Outlines;
import org.regionalforum.projects.member.Members;
import org.regionalforum.projects.project.Project;
import org.regionalforum.projects.project.ProjectList;
import org.regionalforum.projects.project.Selection;
import org.regionalforum.projects.project.Totals;
import org.regionalforum.projects.wording.Wording;
import org.regionalforum.webkit.Bar;
import org.regionalforum.webkit.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of projects: of all networks, and of one. */
@Controller
class RegistryPages {
    private final ProjectList projects;
    private final Selections selections;
    private final FilterParts filters;
    private final Members members;
    private final Outlines outlines;
    private final Wording wording;
    private final MessageSource messages;

    RegistryPages(
            ProjectList projects,
            Selections selections,
            FilterParts filters,
            Members members,
            Outlines outlines,
            Wording wording,
            MessageSource messages) {
        this.projects = projects;
        this.selections = selections;
        this.filters = filters;
        this.members = members;
        this.outlines = outlines;
        this.wording = wording;
        this.messages = messages;
    }

    @GetMapping("/projects")
    String everywhere(
            @Nullable Actor actor,
            @RequestParam(required = false) @Nullable String network,
            Wanted wanted,
            Cursor cursor,
            Model model,
            Locale locale) {
        String asked = network == null || network.isBlank() ? null : network;
        model.addAttribute("chosen", asked);
        model.addAttribute(
                "networks",
                members.networks().stream()
                        .map(one -> new Choice(one.id(), one.shortName()))
                        .toList());
        return list("/projects", asked, actor, wanted, cursor, model, locale);
    }

    @GetMapping("/networks/{network}/projects")
    String ofNetwork(
            @Nullable Actor actor,
            @PathVariable String network,
            Wanted wanted,
            Cursor cursor,
            Model model,
            Locale locale) {
        Members.Network of = members.require(network);
        model.addAttribute("network", of);
        model.addAttribute(
                "members", members.count(of.id(), selections.all(of.id()).day()));
        return list("/networks/" + of.id() + "/projects", null, actor, wanted, cursor, model, locale);
    }

    private String list(
            String path,
            @Nullable String network,
            @Nullable Actor actor,
            Wanted asked,
            Cursor cursor,
            Model model,
            Locale locale) {
        Object of = model.getAttribute("network");
        Selection selection = selections.of(of instanceof Members.Network one ? one.id() : network, asked);
        Wanted wanted = Wanted.of(selection);
        Items<Project> page = projects.find(selection, cursor);
        Totals totals = projects.totals(selection);
        Totals whoever = selection.organisation() == null ? totals : projects.totals(selection.anyOrganisation());
        Wording.Spoken say = wording.in(locale);
        UnaryOperator<String> query = format -> {
            String address = wanted.address(path, network, null);
            return "/api/projects" + address.replaceFirst("/projects(?=\\?|$)", "/projects." + format);
        };
        model.addAttribute(
                "heading",
                of instanceof Members.Network one
                        ? messages.getMessage("projects.title.of", new Object[] {one.shortName()}, locale)
                        : messages.getMessage("projects.title", null, locale));
        model.addAttribute("path", path);
        model.addAttribute("wanted", wanted);
        model.addAttribute("projects", page.items());
        model.addAttribute("totals", totals);
        model.addAttribute("day", selection.day());
        model.addAttribute("say", say);
        model.addAttribute("filters", filters.inForce(path, network, wanted, locale));
        model.addAttribute("choices", filters.choices(whoever.byOrganisation().keySet(), wanted, locale));
        model.addAttribute("families", families(path, network, wanted, totals, locale));
        model.addAttribute("map", outlines.world(totals.byCountry(), locale, code -> "/countries/" + code));
        model.addAttribute(
                "places",
                outlines.provinces(
                                totals.byProvince(),
                                locale,
                                code -> wanted.with("territory", code).address(path, network, null))
                        .beside(wholeRegions(totals, say, locale)));
        model.addAttribute("nextPage", page.next() == null ? null : wanted.address(path, network, page.next()));
        model.addAttribute("firstPage", cursor.after() == null ? null : wanted.address(path, network, null));
        model.addAttribute("csv", query.apply("csv"));
        model.addAttribute("json", query.apply("json"));
        model.addAttribute("atom", wanted.address(path + ".atom", network, null));
        model.addAttribute(
                "mayRegister", actor != null && !projects.registering(actor).isEmpty());
        model.addAttribute("signedIn", actor != null);
        return "registry/projects";
    }

    /** Without a link: the list of a region has also what lies in it. */
    private List<Bar> wholeRegions(Totals totals, Wording.Spoken say, Locale locale) {
        List<Bar> bars = new ArrayList<>();
        totals.byRegion().forEach((code, many) -> {
            Object[] name = {say.place(code)};
            bars.add(new Bar(messages.getMessage("projects.region.whole", name, locale), many));
        });
        return bars;
    }

    private List<Bar> families(String path, @Nullable String network, Wanted wanted, Totals totals, Locale locale) {
        List<Bar> bars = new ArrayList<>();
        Arrays.stream(Family.values()).forEach(family -> {
            Wanted one = wanted.with("family", family.name());
            bars.add(new Bar(
                    messages.getMessage("family." + family, null, locale),
                    totals.byFamily().getOrDefault(family, 0L),
                    one.address(path, network, null)));
        });
        return bars;
    }
}
