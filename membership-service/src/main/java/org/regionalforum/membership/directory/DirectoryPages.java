package org.regionalforum.membership.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.regionalforum.membership.network.Network;
import org.regionalforum.membership.network.NetworkDesk;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.recognition.Recognition;
import org.regionalforum.membership.recognition.RecognitionDesk;
import org.regionalforum.membership.reference.ActorTypes;
import org.regionalforum.membership.reference.Places;
import org.regionalforum.membership.staff.Access;
import org.regionalforum.webkit.Bar;
import org.regionalforum.webkit.Choice;
import org.regionalforum.webkit.Filter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The public pages of networks and their members. */
@Controller
class DirectoryPages {
    private final Directory directory;
    private final NetworkDesk networks;
    private final RecognitionDesk recognitions;
    private final ActorTypes actorTypes;
    private final Places places;
    private final Access access;
    private final LawClock clock;
    private final MessageSource messages;

    DirectoryPages(
            Directory directory,
            NetworkDesk networks,
            RecognitionDesk recognitions,
            ActorTypes actorTypes,
            Places places,
            Access access,
            LawClock clock,
            MessageSource messages) {
        this.directory = directory;
        this.networks = networks;
        this.recognitions = recognitions;
        this.actorTypes = actorTypes;
        this.places = places;
        this.access = access;
        this.clock = clock;
        this.messages = messages;
    }

    /** A network with what is said of it on a card. */
    record Card(Network network, long members, List<Recognition> recognitions) {}

    /** A term that was found. */
    record Term(Network network, Entry entry) {}

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("cards", cards());
        return "directory/home";
    }

    @GetMapping("/networks")
    String networks(@RequestParam(required = false) @Nullable String q, Model model, Locale locale) {
        model.addAttribute("cards", cards());
        boolean asked = q != null && !q.isBlank();
        model.addAttribute("q", asked ? q : "");
        List<Term> found = new ArrayList<>();
        if (asked) {
            for (Network network : networks.all()) {
                directory
                        .find(query(network, null, null, q, null), new Cursor(null, Cursor.DEFAULT))
                        .items()
                        .forEach(entry -> found.add(new Term(network, entry)));
            }
        }
        model.addAttribute("found", found);
        model.addAttribute("words", new Labels(actorTypes, locale));
        return "directory/networks";
    }

    @GetMapping("/networks/{network}")
    String network(@Nullable Actor actor, @PathVariable String network, Model model, Locale locale) {
        Network of = networks.one(new NetworkId(network));
        Counts counts = directory.counts(query(of, null, null, null, null));
        model.addAttribute("network", of);
        model.addAttribute("counts", counts);
        model.addAttribute("bars", bars(of, counts, locale));
        model.addAttribute("recognitions", recognitions.valid(of.id()));
        model.addAttribute("keeps", access.keeps(actor, of.id()));
        return "directory/network";
    }

    @GetMapping("/networks/{network}/members")
    String members(
            @PathVariable String network,
            @RequestParam(required = false) @Nullable String actorType,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Cursor cursor,
            Model model,
            Locale locale) {
        Network of = networks.one(new NetworkId(network));
        MemberQuery query = query(of, actorType, territory, q, asOf);
        Items<Entry> page = directory.find(query, cursor);
        model.addAttribute("network", of);
        model.addAttribute("query", query);
        model.addAttribute("asked", asOf);
        model.addAttribute("entries", page.items());
        model.addAttribute("total", directory.count(query));
        model.addAttribute("nextPage", page.next() == null ? null : address(of, query, asOf, page.next()));
        model.addAttribute("firstPage", cursor.after() == null ? null : address(of, query, asOf, null));
        model.addAttribute("filters", filters(of, query, asOf, locale));
        String list = address(of, query, asOf, null);
        model.addAttribute("json", "/api/membership" + list.replaceFirst("/members", "/members.json"));
        model.addAttribute("csv", "/api/membership" + list.replaceFirst("/members", "/members.csv"));
        model.addAttribute("types", typeChoices(directory.counts(query.without("actorType")), locale));
        model.addAttribute("territories", territoryChoices());
        model.addAttribute("words", new Labels(actorTypes, locale));
        return "directory/members";
    }

    private List<Card> cards() {
        return networks.all().stream()
                .map(network -> new Card(
                        network,
                        directory.count(query(network, null, null, null, null)),
                        recognitions.valid(network.id())))
                .toList();
    }

    private List<Bar> bars(Network of, Counts counts, Locale locale) {
        return counts.byActorType().entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .map(count -> new Bar(
                        actorTypes.label(count.getKey(), locale),
                        count.getValue(),
                        "/networks/" + of.id().value() + "/members?actorType=" + count.getKey()))
                .toList();
    }

    private List<Choice> typeChoices(Counts counts, Locale locale) {
        return counts.byActorType().entrySet().stream()
                .map(count -> new Choice(
                        count.getKey(), actorTypes.label(count.getKey(), locale) + " (" + count.getValue() + ")"))
                .toList();
    }

    private List<Choice> territoryChoices() {
        List<Choice> all = new ArrayList<>();
        places.regions().forEach(region -> all.add(new Choice(region, region)));
        places.provinces().forEach(province -> all.add(new Choice(province.letters(), province.name())));
        return all;
    }

    private List<Filter> filters(Network of, MemberQuery query, @Nullable LocalDate asOf, Locale locale) {
        List<Filter> filters = new ArrayList<>();
        if (query.q() != null && !query.q().isBlank()) {
            filters.add(new Filter(query.q(), address(of, query.without("q"), asOf, null)));
        }
        if (query.actorType() != null && !query.actorType().isBlank()) {
            String label = actorTypes.label(query.actorType(), locale);
            filters.add(new Filter(label, address(of, query.without("actorType"), asOf, null)));
        }
        if (query.territory() != null && !query.territory().isBlank()) {
            filters.add(new Filter(query.territory(), address(of, query.without("territory"), asOf, null)));
        }
        if (asOf != null) {
            String label = messages.getMessage("members.as-of.filter", new Object[] {asOf.toString()}, locale);
            filters.add(new Filter(label, address(of, query, null, null)));
        }
        return filters;
    }

    private static String address(Network of, MemberQuery query, @Nullable LocalDate asOf, @Nullable String after) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/networks/" + of.id().value() + "/members");
        part(address, "q", query.q());
        part(address, "actorType", query.actorType());
        part(address, "territory", query.territory());
        part(address, "asOf", asOf == null ? null : asOf.toString());
        part(address, "after", after);
        return address.encode().build().toUriString();
    }

    private static void part(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, value);
        }
    }

    private MemberQuery query(
            Network of,
            @Nullable String actorType,
            @Nullable String territory,
            @Nullable String q,
            @Nullable LocalDate asOf) {
        return new MemberQuery(of.id(), actorType, territory, q, asOf == null ? clock.today() : asOf);
    }
}
