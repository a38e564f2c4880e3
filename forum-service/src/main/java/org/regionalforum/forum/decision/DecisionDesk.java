package org.regionalforum.forum.decision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.certificate.Certificate;
import org.regionalforum.forum.certificate.KeyRing;
import org.regionalforum.forum.certificate.Sealed;
import org.regionalforum.forum.mandate.Acting;
import org.regionalforum.forum.member.Members;
import org.regionalforum.forum.register.Body;
import org.regionalforum.forum.register.Entry;
import org.regionalforum.forum.register.Proof;
import org.regionalforum.forum.register.Register;
import org.regionalforum.forum.register.Slot;
import org.regionalforum.forum.text.Words;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.file.FileStore;
import org.regionalforum.kit.file.StoredFile;
import org.regionalforum.kit.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Enters decisions as the minutes have them, and brings them into the register. */
@Component
public class DecisionDesk {
    private static final Logger log = LoggerFactory.getLogger(DecisionDesk.class);

    private final Decisions decisions;
    private final Register register;
    private final KeyRing keys;
    private final FileStore files;
    private final Members members;
    private final Acting acting;
    private final LawClock clock;

    DecisionDesk(
            Decisions decisions,
            Register register,
            KeyRing keys,
            FileStore files,
            Members members,
            Acting acting,
            LawClock clock) {
        this.decisions = decisions;
        this.register = register;
        this.keys = keys;
        this.files = files;
        this.members = members;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * What staff enter.
     *
     * @param roles the roles that the network has from that day on; empty where it changes none
     */
    public record Record(
            @Nullable String title,
            @Nullable String text,
            @Nullable Body body,
            @Nullable LocalDate on,
            @Nullable String ownNumber,
            @Nullable Counts counts,
            List<RecordedDecision.Role> roles) {}

    /**
     * Enters a decision once.
     *
     * @param minutes the minutes as PDF; null where there are none
     */
    public RecordedDecision record(
            Actor actor,
            String network,
            Record record,
            @Nullable String fileName,
            byte @Nullable [] minutes,
            Once once) {
        members.require(network);
        acting.requireStaff(actor, network);
        Body body = record.body();
        if (body == null) {
            throw Refusal.field("body", "field.notnull");
        }
        LocalDate on = record.on();
        if (on == null) {
            throw Refusal.field("on", "field.notnull");
        }
        if (on.isAfter(clock.today())) {
            throw Refusal.field("on", "date.future");
        }
        String number = record.ownNumber();
        Minutes entered = new Minutes(
                Words.line("title", record.title(), 200),
                Words.text("text", record.text(), 50_000),
                body,
                on,
                number == null || number.isBlank() ? null : Words.line("ownNumber", number, 60),
                Counts.checked(record.counts()),
                null,
                null);
        StoredFile file = minutes == null ? null : files.keepPdf(fileName == null ? "" : fileName, minutes);
        RecordedDecision kept = decisions.keep(
                new RecordedDecision(
                        new DecisionId(once.newId()),
                        network,
                        entered.with(file == null ? null : file.id(), file == null ? null : file.sha256()),
                        record.roles()),
                once);
        enter(kept);
        return decisions.require(kept.id());
    }

    /** Removes a title or text from public sight; a decision was taken with it, so the operator alone may. */
    public RecordedDecision remove(Actor actor, DecisionId id, boolean title, String reason, Once once) {
        decisions.require(id);
        if (!actor.operator()) {
            throw Refusal.forbidden("text.operator-only");
        }
        return decisions.change(
                id, Expected.any(), once, decision -> decision.remove(title, reason, actor.person(), clock.instant()));
    }

    public RecordedDecision one(DecisionId id) {
        return decisions.require(id);
    }

    /** The decisions by which a network's roles changed, the oldest first. */
    public List<RecordedDecision> changingRoles(String network) {
        return decisions.changingRoles(network);
    }

    /** The decision that gave a network the roles it has on a day. */
    public Optional<RecordedDecision> roleOn(String network, LocalDate day) {
        return changingRoles(network).stream()
                .filter(decision -> !decision.minutes().on().isAfter(day))
                .reduce((_, later) -> later);
    }

    /** The minutes; they are public. */
    public FileStore.Opened minutes(DecisionId id) {
        return Optional.ofNullable(one(id).minutes().file())
                .flatMap(files::open)
                .orElseThrow(Refusal::notFound);
    }

    /** Makes up for what a stop interrupted between entering and registering. */
    @Scheduled(fixedDelayString = "${forum.decisions.look-every:5s}")
    void look() {
        try {
            decisions.unregistered().forEach(this::enter);
        } catch (RuntimeException e) {
            log.warn("The look for decisions to register failed and is tried again: {}", e.toString());
        }
    }

    private void enter(RecordedDecision decision) {
        Entry entry = register.enter(
                new Register.Wish(
                        decision.network(),
                        decision.minutes().body().code(),
                        decision.id().value(),
                        Entry.Kind.RECORDED,
                        false,
                        decision.minutes().on()),
                slot -> prove(decision, slot));
        decisions.change(decision.id(), one -> one.registered(entry.position()));
    }

    private Proof prove(RecordedDecision decision, Slot slot) {
        Minutes minutes = decision.minutes();
        Counts counts = minutes.counts();
        Sealed sealed = keys.seal(Certificate.recorded(
                new Certificate.Place(decision.network(), minutes.body().code(), slot.position(), slot.previous()),
                slot.year(),
                new Certificate.Recorded(
                        minutes.on().toString(),
                        Words.hash(minutes.title()),
                        Words.hash(minutes.text()),
                        minutes.fileHash(),
                        minutes.ownNumber(),
                        counts == null
                                ? null
                                : new Certificate.Counts(
                                        counts.entitled(),
                                        counts.present(),
                                        counts.yes(),
                                        counts.no(),
                                        counts.abstain()))));
        return new Proof(sealed.hash(), new String(sealed.bytes(), StandardCharsets.UTF_8));
    }
}
