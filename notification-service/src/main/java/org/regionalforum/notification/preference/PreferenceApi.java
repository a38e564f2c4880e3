package org.regionalforum.notification.preference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.web.Versioned;
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
     * @param statutory goes by e-mail whatever the person wishes
     */
    record Wish(NoticeKind kind, boolean statutory, boolean mail) {}

    record Choices(List<Wish> kinds) {
        static Choices of(MailWishes wishes) {
            return new Choices(Stream.of(NoticeKind.values())
                    .map(kind -> new Wish(kind, kind.statutory(), !wishes.off().contains(kind)))
                    .toList());
        }
    }

    /** The kinds that are not to come by e-mail; all others are. */
    record MailOff(Set<NoticeKind> off) {}

    @GetMapping
    @Operation(operationId = "getPreferences", summary = "Which notices come by e-mail")
    ResponseEntity<Choices> mine(Actor actor) {
        MailWishes wishes = preferences.of(actor.person());
        return Versioned.ok(wishes, Choices.of(wishes));
    }

    @PutMapping
    @Operation(operationId = "putPreferences", summary = "Choose which notices come by e-mail")
    ResponseEntity<Choices> choose(Actor actor, Expected expected, @RequestBody MailOff wish) {
        MailWishes wishes = preferences.switchOff(actor.person(), expected, wish.off());
        return Versioned.ok(wishes, Choices.of(wishes));
    }
}
