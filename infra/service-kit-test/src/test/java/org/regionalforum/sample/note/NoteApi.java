package org.regionalforum.sample.note;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.file.Uploads;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.regionalforum.kit.web.Versioned;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Notes over HTTP. */
@RestController
@RequestMapping("${forum.api}")
class NoteApi {
    private final NoteDesk desk;

    NoteApi(NoteDesk desk) {
        this.desk = desk;
    }

    /** Where a note was written; only for trying nested fields. */
    record Place(@NotBlank String town, @Nullable Integer floor) {}

    /** What is needed to write a note. */
    record NewNote(
            @NotBlank @Size(max = 40) String topic,
            @NotBlank String text,
            @Valid @Nullable Place place) {}

    /** The new text of a note. */
    record NewText(@NotBlank String text) {}

    /** A note as the world sees it. */
    record NoteView(
            NoteId id,
            String topic,
            String text,
            boolean open,
            @Nullable String by) {
        static NoteView of(Note note) {
            return new NoteView(note.id(), note.topic(), note.text(), note.open(), null);
        }
    }

    /** Who asks. */
    record WhoView(
            String person,
            boolean operator,
            @Nullable String email,
            @Nullable String actingFor,
            Locale language) {}

    @GetMapping("/notes")
    Items<NoteView> list(Cursor cursor) {
        return desk.list(cursor).map(NoteView::of);
    }

    @GetMapping("/notes/{id}")
    ResponseEntity<NoteView> read(@PathVariable NoteId id) {
        Note note = desk.read(id);
        return Versioned.ok(note, NoteView.of(note));
    }

    @PostMapping("/notes")
    ResponseEntity<NoteView> write(Actor actor, Once once, @Valid @RequestBody NewNote body) {
        Note note = desk.write(once, body.topic(), body.text());
        return Versioned.created(note, "/api/sample/notes/" + note.id().value(), NoteView.of(note));
    }

    @PutMapping("/notes/{id}/text")
    ResponseEntity<NoteView> amend(
            Actor actor, Expected seen, Once once, @PathVariable NoteId id, @Valid @RequestBody NewText body) {
        Note note = desk.amend(id, seen, once, body.text());
        return Versioned.ok(note, NoteView.of(note));
    }

    @PostMapping("/notes/{id}/closing")
    ResponseEntity<NoteView> close(Actor actor, Expected seen, @PathVariable NoteId id) {
        Note note = desk.close(actor, id, seen);
        return Versioned.ok(note, NoteView.of(note));
    }

    @GetMapping("/who")
    WhoView who(@Nullable Actor actor) {
        return actor == null
                ? new WhoView("nobody", false, null, null, Locale.ROOT)
                : new WhoView(
                        actor.person(), actor.operator(), actor.confirmedEmail(), actor.actingFor(), actor.language());
    }

    /** What came in: kept once for each key. */
    record Upload(String id, long size) {}

    @PostMapping(path = "/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Upload upload(Actor actor, Once once, @RequestParam MultipartFile file) {
        byte[] content = Uploads.bytes(file);
        desk.write(once, once.newId(), "an upload");
        return new Upload(once.newId(), content.length);
    }

    @GetMapping("/failing")
    String failing() {
        throw new IllegalStateException("inner secret");
    }
}
