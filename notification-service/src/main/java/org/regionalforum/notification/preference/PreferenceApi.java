package org.regionalforum.notification.preference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.web.Versioned;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.NoticeKind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's own wishes. */
@RestController
@RequestMapping("${forum.api}/preferences")
@Tag(name = "preferences")
class PreferenceApi {
    private final PreferenceDesk preferences;

    PreferenceApi(PreferenceDesk preferences) {
        this.preferences = preferences;
    }

    /**
     * What a person can choose and has chosen.
     *
     * @param statutory goes by both channels whatever the person wishes
     * @param mail whether it comes by e-mail
     * @param inApp whether it stands in the inbox
     */
    record Wish(NoticeKind kind, boolean statutory, boolean mail, boolean inApp) {}

    record Choices(List<Wish> kinds) {
        static Choices of(PersonalWishes wishes) {
            return new Choices(Stream.of(NoticeKind.values())
                    .filter(kind -> kind.free() || kind.statutory())
                    .map(kind -> new Wish(
                            kind,
                            kind.statutory(),
                            !wishes.off(Channel.E_MAIL).contains(kind),
                            !wishes.off(Channel.IN_APP).contains(kind)))
                    .toList());
        }
    }

    /**
     * What is switched off; all else comes.
     *
     * @param off kinds that are not to come by e-mail; none where absent
     * @param inAppOff kinds that are not to stand in the inbox; none where absent
     */
    record SwitchedOff(
            @Nullable Set<NoticeKind> off, @Nullable Set<NoticeKind> inAppOff) {}

    @GetMapping
    @Operation(operationId = "getPreferences", summary = "Which notices come by which channel")
    ResponseEntity<Choices> mine(Actor actor) {
        PersonalWishes wishes = preferences.of(actor.person());
        return Versioned.ok(wishes, Choices.of(wishes));
    }

    @PutMapping
    @Operation(operationId = "putPreferences", summary = "Choose which notices come by which channel")
    ResponseEntity<Choices> choose(Actor actor, Expected expected, @RequestBody SwitchedOff wish) {
        PersonalWishes wishes =
                preferences.switchOff(actor.person(), expected, orNone(wish.off()), orNone(wish.inAppOff()));
        return Versioned.ok(wishes, Choices.of(wishes));
    }

    private static Set<NoticeKind> orNone(@Nullable Set<NoticeKind> kinds) {
        return kinds == null ? Set.of() : kinds;
    }
}
