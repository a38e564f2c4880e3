package org.regionalforum.kit.operations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.inbox.DeadLetter;
import org.regionalforum.kit.inbox.Rebuild;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operations of this service, for operators alone. */
@RestController
@RequestMapping("${forum.api}/operations")
final class OperationsApi {
    private final OperationsDesk desk;

    OperationsApi(OperationsDesk desk) {
        this.desk = desk;
    }

    /**
     * What became of a replay.
     *
     * @param applied whether the fact has taken effect, and with it what waited behind it
     * @param letter the letter with the new reason, where it did not
     */
    record Replayed(boolean applied, @Nullable DeadLetter letter) {}

    @GetMapping
    Overview overview(Actor actor) {
        return desk.overview(actor);
    }

    @GetMapping("/dead-letters")
    Items<DeadLetter> deadLetters(Actor actor, Cursor cursor) {
        return Items.page(desk.deadLetters(actor, cursor.after(), cursor.limit()), cursor.limit(), DeadLetter::id);
    }

    @PostMapping("/dead-letters/{id}/replay")
    Replayed replay(Actor actor, @PathVariable String id) {
        DeadLetter left = desk.replay(actor, id);
        return new Replayed(left == null, left);
    }

    /** A job that was given up, by its kind and what it is about. */
    record Job(@NotBlank String kind, @NotBlank String key) {}

    /** Has a job that was given up done again. */
    @PostMapping("/due-jobs/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(Actor actor, @Valid @RequestBody Job job) {
        desk.retry(actor, job.kind(), job.key());
    }

    @GetMapping("/rebuilds")
    Items<Rebuild.State> rebuilds(Actor actor) {
        return new Items<>(desk.rebuilds(actor), null);
    }

    @PostMapping("/rebuilds/{table}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Items<Rebuild.State> rebuild(Actor actor, @PathVariable String table) {
        desk.rebuild(actor, table);
        return new Items<>(
                desk.rebuilds(actor).stream()
                        .filter(state -> state.table().equals(table))
                        .toList(),
                null);
    }
}
