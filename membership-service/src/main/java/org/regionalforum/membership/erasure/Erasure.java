package org.regionalforum.membership.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.membership.contact.Contact;
import org.regionalforum.membership.erasure.ErasureFact.PersonErased;
import org.regionalforum.membership.erasure.ErasureFact.TextErased;
import org.regionalforum.membership.forgetting.Kept;
import org.regionalforum.membership.text.WrittenText;

/** A request to forget, and what came of it. It stays as the proof that it was done, without what was forgotten. */
final class Erasure extends Aggregate<ErasureId, ErasureFact> {
    private @Nullable String person;
    private @Nullable String text;
    private String reason;
    private String by;
    private Instant at;
    private LocalDate on;
    private List<Kept> kept = new ArrayList<>();
    private List<String> addresses = new ArrayList<>();
    private @Nullable Instant doneAt;

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by the store
    private Erasure() {}

    /**
     * Who asks, why and when.
     *
     * @param by person
     */
    record Request(String reason, String by, Instant at, LocalDate on) {}

    private Erasure(ErasureId id, Request request) {
        super(id);
        reason = request.reason();
        by = request.by();
        at = request.at();
        on = request.on();
    }

    /**
     * A person is forgotten.
     *
     * @param addresses at which it is known; they are blanked here too once everybody has forgotten them
     */
    static Erasure ofPerson(ErasureId id, String person, List<Kept> kept, Set<String> addresses, Request request) {
        Erasure erasure = new Erasure(id, request);
        erasure.person = person;
        erasure.kept = new ArrayList<>(kept);
        erasure.addresses = new ArrayList<>(addresses);
        erasure.share(Contact.TOPIC, person, null);
        erasure.announce(new PersonErased(id.value(), person));
        return erasure;
    }

    static Erasure ofText(ErasureId id, String text, Request request) {
        Erasure erasure = new Erasure(id, request);
        erasure.text = text;
        erasure.share(WrittenText.TOPIC, text, null);
        erasure.announce(new TextErased(id.value(), text));
        return erasure;
    }

    /** Every capability here has forgotten. */
    void done(Instant now) {
        if (doneAt == null) {
            doneAt = now;
            addresses = new ArrayList<>();
        }
    }

    boolean bySelf() {
        return by.equals(person);
    }

    @Nullable
    String person() {
        return person;
    }

    @Nullable
    String text() {
        return text;
    }

    String reason() {
        return reason;
    }

    Instant at() {
        return at;
    }

    LocalDate on() {
        return on;
    }

    List<Kept> kept() {
        return List.copyOf(kept);
    }

    List<String> addresses() {
        return List.copyOf(addresses);
    }

    @Nullable
    Instant doneAt() {
        return doneAt;
    }
}
