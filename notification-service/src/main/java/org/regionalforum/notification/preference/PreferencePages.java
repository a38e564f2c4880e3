package org.regionalforum.notification.preference;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own wishes as a page: what kinds there are, which leave a choice, what was chosen. */
@Controller
@RequestMapping("/preferences")
class PreferencePages {
    private final PreferenceDesk preferences;
    private final Wording wording;

    PreferencePages(PreferenceDesk preferences, Wording wording) {
        this.preferences = preferences;
        this.wording = wording;
    }

    /** A kind as the page names it. */
    public record Line(String key, String name, boolean mail, boolean inApp) {}

    @GetMapping
    String page(Actor actor, Model model) {
        PersonalWishes wishes = preferences.of(actor.person());
        model.addAttribute("version", wishes.version());
        model.addAttribute("free", lines(wishes, false, actor.language()));
        model.addAttribute("statutory", lines(wishes, true, actor.language()));
        return "preference/preferences";
    }

    /** A tick says "by this channel"; what is not ticked is switched off. */
    @PostMapping
    String choose(
            Actor actor,
            Expected expected,
            @RequestParam(required = false) @Nullable List<String> mail,
            @RequestParam(required = false) @Nullable List<String> inApp) {
        preferences.switchOff(actor.person(), expected, unticked(mail), unticked(inApp));
        return "redirect:/preferences?done=preferences.saved";
    }

    private static Set<NoticeKind> unticked(@Nullable List<String> ticked) {
        Set<NoticeKind> off = EnumSet.noneOf(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            if (kind.free() && (ticked == null || !ticked.contains(kind.key()))) {
                off.add(kind);
            }
        }
        return off;
    }

    private List<Line> lines(PersonalWishes wishes, boolean statutory, Locale language) {
        return Stream.of(NoticeKind.values())
                .filter(kind -> statutory ? kind.statutory() : kind.free())
                .map(kind -> new Line(
                        kind.key(),
                        wording.name(kind, language),
                        !wishes.off(Channel.E_MAIL).contains(kind),
                        !wishes.off(Channel.IN_APP).contains(kind)))
                .toList();
    }
}
