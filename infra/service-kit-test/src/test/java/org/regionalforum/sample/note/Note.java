package org.regionalforum.sample.note;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.problem.Refusal;

final class Note extends Aggregate<NoteId, NoteFact> {
    private String topic;
    private @Nullable String openTopic;
    private String text;
    private Standing standing;

    @SuppressWarnings("NullAway.Init")
    private Note() {}

    private Note(NoteId id, String topic, String text, LocalDate on) {
        super(id);
        this.topic = topic;
        this.openTopic = topic;
        this.text = text;
        this.standing = new Standing.Open(on);
    }

    static Note write(NoteId id, String topic, String text, LocalDate on) {
        Note note = new Note(id, topic, text, on);
        note.announce(new NoteFact.NoteWritten(id, topic, on));
        note.share("texts", id.value(), new NoteText(text));
        return note;
    }

    void amend(String newText) {
        refuseClosed();
        text = newText;
        announce(new NoteFact.NoteAmended(id(), newText.split(" ", -1).length));
    }

    void close(String by, LocalDate on) {
        refuseClosed();
        standing = new Standing.Closed(on, by);
        openTopic = null;
        announce(new NoteFact.NoteClosed(id(), on));
        share("texts", id().value(), null);
    }

    private void refuseClosed() {
        if (standing instanceof Standing.Closed) {
            throw Refusal.conflict("note.closed");
        }
    }

    String topic() {
        return topic;
    }

    String text() {
        return text;
    }

    boolean open() {
        return standing instanceof Standing.Open;
    }

    @Override
    protected String network() {
        return "cop";
    }
}
