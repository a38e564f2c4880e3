package org.regionalforum.notification.follow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.FormRefusals;
import org.regionalforum.notification.staff.Networks;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Following as pages, for anybody. A page reached by a link of a mail shows a button and changes nothing by itself. */
@Controller
@RequestMapping("/follow")
class FollowPages {
    private final FollowDesk desk;
    private final Networks networks;
    private final TopicNames names;
    private final FormRefusals refusals;

    FollowPages(FollowDesk desk, Networks networks, TopicNames names, FormRefusals refusals) {
        this.desk = desk;
        this.networks = networks;
        this.names = names;
        this.refusals = refusals;
    }

    /** What the visitor types. */
    public record AddressForm(String email) {}

    /** A network, and whether the signed-in visitor follows it. */
    public record Line(String slug, String name, boolean followed) {}

    /** An organisation or a country that the visitor follows. */
    public record Other(String name, String path) {}

    @GetMapping
    String all(@Nullable Actor actor, Model model) {
        List<Topic> mine = actor == null ? List.of() : desk.of(actor);
        Set<String> followed = networksOf(mine);
        model.addAttribute(
                "others",
                mine.stream()
                        .filter(topic -> topic.network() == null)
                        .map(this::other)
                        .toList());
        model.addAttribute(
                "networks",
                new TreeMap<>(networks.all())
                        .entrySet().stream()
                                .map(entry ->
                                        new Line(entry.getKey(), entry.getValue(), followed.contains(entry.getKey())))
                                .toList());
        return "follow/all";
    }

    @GetMapping("/{network}")
    String one(@Nullable Actor actor, @PathVariable String network, Model model) {
        return one(actor, network, new AddressForm(""), model);
    }

    private Other other(Topic topic) {
        return new Other(names.nameOf(topic, LocaleContextHolder.getLocale()), topic.path());
    }

    private String one(@Nullable Actor actor, String network, AddressForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "keeps", actor != null && networks.keptBy(actor.person()).contains(network));
        model.addAttribute(
                "network",
                new Line(
                        network,
                        desk.nameOf(Topic.network(network), LocaleContextHolder.getLocale()),
                        actor != null && networksOf(desk.of(actor)).contains(network)));
        return "follow/one";
    }

    @PostMapping("/{network}")
    String ask(
            @Nullable Actor actor,
            @PathVariable String network,
            @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            Model model) {
        try {
            desk.ask(form.email() == null ? "" : form.email(), Topic.network(network), LocaleContextHolder.getLocale());
            return "redirect:/follow/" + network + "?done=follow.asked";
        } catch (Refusal refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            refusals.show(refusal, errors, Map.of());
            return one(actor, network, form, model);
        }
    }

    @PostMapping("/{network}/mine")
    String follow(Actor actor, @PathVariable String network) {
        desk.follow(actor, Topic.network(network));
        return "redirect:/follow/" + network + "?done=follow.begun";
    }

    @PostMapping("/{network}/mine/end")
    String leave(Actor actor, @PathVariable String network) {
        desk.leave(actor, Topic.network(network));
        return "redirect:/follow/" + network + "?done=follow.ended";
    }

    @GetMapping("/confirm/{token}")
    String confirming(@PathVariable String token, Model model) {
        Follower follower = desk.holding(token);
        model.addAttribute("token", token);
        model.addAttribute("asked", names(follower.asked()));
        model.addAttribute("followed", names(follower.topics()));
        return "follow/confirm";
    }

    @PostMapping("/confirm/{token}")
    String confirm(@PathVariable String token) {
        desk.confirm(token);
        return "redirect:/follow/confirm/" + token + "?done=follow.confirmed";
    }

    @GetMapping("/unsubscribe/{token}")
    String unsubscribing(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String ballot,
            @RequestParam(required = false) @Nullable List<String> topic,
            Model model) {
        desk.holding(token);
        return unsubscribed(token, topics(network, ballot, topic), false, model);
    }

    /** Pressed by the reader, or by his or her mail program (RFC 8058), which follows no redirect and signs in nowhere. */
    @PostMapping("/unsubscribe/{token}")
    String unsubscribe(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String ballot,
            @RequestParam(required = false) @Nullable List<String> topic,
            Model model) {
        List<Topic> topics = topics(network, ballot, topic);
        desk.unsubscribe(token, topics);
        return unsubscribed(token, topics, true, model);
    }

    // Links of mails sent before topics had keys name a network and perhaps its ballot.
    private static List<Topic> topics(
            @Nullable String network, @Nullable String ballot, @Nullable List<String> topics) {
        Stream<Topic> keys = topics == null ? Stream.of() : topics.stream().map(Topic::of);
        Stream<Topic> named = network == null ? Stream.of() : Stream.of(new Topic(network, ballot, null, null));
        return Stream.concat(named, keys).toList();
    }

    private String unsubscribed(String token, List<Topic> topics, boolean ended, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("topics", topics.stream().map(Topic::key).toList());
        model.addAttribute("names", String.join(", ", names(topics)));
        model.addAttribute("ended", ended);
        return "follow/unsubscribe";
    }

    private List<String> names(List<Topic> topics) {
        return topics.stream()
                .map(topic -> names.nameOf(topic, LocaleContextHolder.getLocale()))
                .distinct()
                .toList();
    }

    private static Set<String> networksOf(List<Topic> topics) {
        return topics.stream()
                .filter(topic -> topic.network() != null && topic.ballot() == null)
                .map(Topic::network)
                .collect(Collectors.toSet());
    }
}
