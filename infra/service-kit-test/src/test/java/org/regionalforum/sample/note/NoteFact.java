package org.regionalforum.sample.note;

import java.time.LocalDate;
import org.regionalforum.kit.aggregate.EventType;

sealed interface NoteFact {
    @EventType("org.regionalforum.sample.note-written.v1")
    record NoteWritten(NoteId note, String topic, LocalDate on) implements NoteFact {}

    @EventType("org.regionalforum.sample.note-amended.v1")
    record NoteAmended(NoteId note, int words) implements NoteFact {}

    @EventType("org.regionalforum.sample.note-closed.v1")
    record NoteClosed(NoteId note, LocalDate on) implements NoteFact {}
}
