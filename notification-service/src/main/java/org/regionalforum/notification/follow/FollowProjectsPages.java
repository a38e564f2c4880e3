package org.regionalforum.notification.follow;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.FormRefusals;
import org.regionalforum.notification.follow.FollowPages.AddressForm;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Following the projects of an organisation or with a country, as pages for anybody. */
@Controller
@RequestMapping("/follow/{kind:organisations|countries}/{id}")
class FollowProjectsPages {
    private static final String ORGANISATIONS = "organisations";

    private final FollowDesk desk;
    private final FormRefusals refusals;

    FollowProjectsPages(FollowDesk desk, FormRefusals refusals) {
        this.desk = desk;
        this.refusals = refusals;
    }

    @GetMapping
    String one(@Nullable Actor actor, @PathVariable String kind, @PathVariable String id, Model model) {
        return show(actor, topic(kind, id), new AddressForm(""), model);
    }

    @PostMapping
    String ask(
            @Nullable Actor actor,
            @PathVariable String kind,
            @PathVariable String id,
            @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            Model model) {
        Topic topic = topic(kind, id);
        try {
            desk.ask(form.email() == null ? "" : form.email(), topic, LocaleContextHolder.getLocale());
            return done(topic, "asked");
        } catch (Refusal refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            refusals.show(refusal, errors, Map.of());
            return show(actor, topic, form, model);
        }
    }

    @PostMapping("/mine")
    String follow(Actor actor, @PathVariable String kind, @PathVariable String id) {
        Topic topic = topic(kind, id);
        desk.follow(actor, topic);
        return done(topic, "begun");
    }

    @PostMapping("/mine/end")
    String leave(Actor actor, @PathVariable String kind, @PathVariable String id) {
        Topic topic = topic(kind, id);
        desk.leave(actor, topic);
        return done(topic, "ended");
    }

    private String show(@Nullable Actor actor, Topic topic, AddressForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("name", desk.nameOf(topic, LocaleContextHolder.getLocale()));
        model.addAttribute("kind", topic.country() == null ? "organisation" : "country");
        model.addAttribute("path", topic.path());
        model.addAttribute("about", topic.path().substring("/follow".length()));
        model.addAttribute("followed", actor != null && desk.of(actor).contains(topic));
        return "follow/projects";
    }

    /** Not found where it does not exist: the address names it, no field does. */
    private Topic topic(String kind, String id) {
        try {
            Topic topic = kind.equals(ORGANISATIONS) ? Topic.organisation(id) : Topic.country(id);
            desk.nameOf(topic, LocaleContextHolder.getLocale());
            return topic;
        } catch (Refusal unknown) {
            throw Refusal.notFound();
        }
    }

    private static String done(Topic topic, String what) {
        return "redirect:" + topic.path() + "?done=follow.projects." + what;
    }
}
