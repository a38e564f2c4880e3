package org.regionalforum.sample.note;

import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.springframework.stereotype.Service;

@Service
class NoteDesk {
    private final Notes notes;
    private final LawClock clock;

    NoteDesk(Notes notes, LawClock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    Note write(Once once, String topic, String text) {
        try {
            return notes.keep(Note.write(new NoteId(once.newId()), topic, text, clock.today()), once);
        } catch (KeyTaken taken) {
            throw taken.isOn("openTopic") ? Refusal.conflict("note.topic-taken", topic) : taken;
        }
    }

    Note amend(NoteId id, Expected seen, Once once, String text) {
        return notes.change(id, seen, once, note -> note.amend(text));
    }

    Note close(Actor actor, NoteId id, Expected seen) {
        return notes.change(id, seen, note -> note.close(actor.person(), clock.today()));
    }

    Note read(NoteId id) {
        return notes.require(id);
    }

    Items<Note> list(Cursor from) {
        return Items.page(notes.page(from), from.limit(), note -> note.id().value());
    }
}
