package org.regionalforum.sample.note;

import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.inbox.Subscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes a note on each thing that is done elsewhere, and closes it when a timer says so. */
@Configuration(proxyBeanMethods = false)
public class Echoes {
    private final Notes notes;
    private final LawClock clock;

    Echoes(Notes notes, LawClock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    record ThingDone(String thing) {}

    @Bean
    Subscriptions echoedThings() {
        return Subscriptions.as("echoes")
                .from("elsewhere.facts")
                .on("org.regionalforum.elsewhere.thing-done.v1", ThingDone.class, (fact, meta) -> echo(fact));
    }

    private void echo(ThingDone fact) {
        try {
            notes.keep(Note.write(new NoteId(fact.thing()), fact.thing(), "heard", clock.today()));
        } catch (KeyTaken written) {
            return; // heard before
        }
    }

    /** As a timer does: neither in a request nor for a fact. */
    public void closeLater(String thing) {
        notes.change(new NoteId(thing), note -> note.close("timer", clock.today()));
    }
}
