package org.regionalforum.membership.erasure;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Once;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests to forget a person or a text. */
@Tag(name = "erasures")
@RestController
@RequestMapping("${forum.api}")
class ErasureApi {
    private final ErasureDesk desk;
    private final MessageSource messages;

    ErasureApi(ErasureDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** Why a person is forgotten, and another address at which it is known, where there is one. */
    record PersonErasure(@NotBlank String reason, @Nullable String email) {}

    /** Why a text is forgotten. */
    record TextErasure(@NotBlank String reason) {}

    /** What stays, why, and until which day; without a day while what it is kept for still runs. */
    record KeptView(
            String what,
            String document,
            String reason,
            @Nullable LocalDate until) {}

    /** What was asked and what stays; {@code doneAt} is there once every document of this service has forgotten. */
    record ErasureView(
            String erasure,
            @Nullable String person,
            @Nullable String text,
            String reason,
            LocalDate on,
            List<KeptView> kept,
            @Nullable Instant doneAt) {}

    @PostMapping("/people/{person}/erasure")
    @ResponseStatus(HttpStatus.CREATED)
    ErasureView erasePerson(
            Actor actor, @PathVariable String person, Once once, @Valid @RequestBody PersonErasure erasure) {
        return view(desk.person(actor, person, erasure.reason(), erasure.email(), once), actor.language());
    }

    @PostMapping("/texts/{text}/erasure")
    @ResponseStatus(HttpStatus.CREATED)
    ErasureView eraseText(Actor actor, @PathVariable String text, Once once, @Valid @RequestBody TextErasure erasure) {
        return view(desk.text(actor, text, erasure.reason(), once), actor.language());
    }

    @GetMapping("/erasures/{erasure}")
    ErasureView erasure(Actor actor, @PathVariable String erasure) {
        return view(desk.one(actor, new ErasureId(erasure)), actor.language());
    }

    private ErasureView view(Erasure of, Locale language) {
        return new ErasureView(
                of.id().value(),
                of.person(),
                of.text(),
                of.reason(),
                of.on(),
                of.kept().stream()
                        .map(kept -> new KeptView(
                                kept.what(),
                                kept.document(),
                                messages.getMessage(kept.reason(), new Object[0], language),
                                kept.until()))
                        .toList(),
                of.doneAt());
    }
}
