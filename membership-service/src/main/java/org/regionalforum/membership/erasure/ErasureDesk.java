package org.regionalforum.membership.erasure;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.contact.Contact;
import org.regionalforum.membership.forgetting.Forgetting;
import org.regionalforum.membership.forgetting.Kept;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.reference.Words;
import org.regionalforum.membership.staff.Access;
import org.springframework.stereotype.Component;

/**
 * Takes requests to forget.
 *
 * <p>A person is erased by the operator of the installation, who answers for all networks together and needs to see nothing
 * but an id to do it; staff of one network cannot, since the person may act in another. A person erases itself where nothing
 * has to be kept; else it asks the operator, who tells it what stays and until when. A text is erased by the staff of the
 * network in which it was written, or by the operator.
 */
@Component
class ErasureDesk {
    private static final int LONGEST_REASON = 1000;

    private final Erasures erasures;
    private final List<Forgetting> forgetting;
    private final Access access;
    private final LawClock clock;
    private final InstantSource machine;

    ErasureDesk(
            Erasures erasures, List<Forgetting> forgetting, Access access, LawClock clock, InstantSource machineClock) {
        this.erasures = erasures;
        this.forgetting = forgetting;
        this.access = access;
        this.clock = clock;
        this.machine = machineClock;
    }

    /**
     * Forgets a person.
     *
     * @param email another address at which the person is known, such as one on an application received on paper
     */
    Erasure person(Actor actor, String person, @Nullable String reason, @Nullable String email, Once once) {
        boolean self = actor.person().equals(person);
        if (!self && !actor.operator()) {
            throw Refusal.forbidden("erasure.operator-only");
        }
        Erasure.Request request = request(actor, reason);
        Set<String> addresses = new TreeSet<>();
        if (email != null && !email.isBlank()) {
            if (!actor.operator()) {
                throw Refusal.forbidden("erasure.operator-only");
            }
            addresses.add(Contact.address("email", email));
        }
        String own = self ? actor.confirmedEmail() : null;
        if (own != null) {
            addresses.add(own);
        }
        ErasureId id = new ErasureId(once.newId());
        if (erasures.find(id).isEmpty()) {
            forgetting.forEach(holder -> holder.refuseIfNeeded(person));
        }
        LocalDate today = clock.today();
        List<Kept> kept = forgetting.stream()
                .flatMap(holder -> holder.keptOf(person).stream())
                .filter(one -> one.bindsOn(today))
                .toList();
        if (!kept.isEmpty() && !actor.operator()) {
            throw Refusal.forbidden("erasure.kept", kept.size());
        }
        forgetting.forEach(holder -> addresses.addAll(holder.addressesOf(person)));
        return erasures.keep(Erasure.ofPerson(id, person, kept, addresses, request), once);
    }

    /**
     * Forgets a text. To whom it does not belong it does not exist; nor can one be forgotten that nobody wrote, for its id
     * may be that of the next one.
     */
    Erasure text(Actor actor, String text, @Nullable String reason, Once once) {
        Set<String> written = forgetting.stream()
                .flatMap(holder -> holder.writtenIn(text).stream())
                .collect(Collectors.toSet());
        boolean staff = written.stream().anyMatch(network -> access.keeps(actor, new NetworkId(network)));
        if (written.isEmpty() || !staff && !actor.operator()) {
            throw Refusal.notFound();
        }
        return erasures.keep(Erasure.ofText(new ErasureId(once.newId()), text, request(actor, reason)), once);
    }

    /** A request as its operator sees it. */
    Erasure one(Actor actor, ErasureId id) {
        Erasure erasure = erasures.require(id);
        if (!actor.operator() && !actor.person().equals(erasure.person())) {
            throw Refusal.notFound();
        }
        return erasure;
    }

    /** Makes every capability here forget; may be asked again. */
    void carryOut(ErasureId id) {
        Erasure erasure = erasures.require(id);
        String person = erasure.person();
        String text = erasure.text();
        for (Forgetting holder : forgetting) {
            if (person != null && erasure.doneAt() == null) {
                holder.forgetPerson(person, erasure.bySelf(), Set.copyOf(erasure.addresses()));
            }
            if (text != null) {
                holder.forgetText(text);
            }
        }
        erasures.change(id, done -> done.done(machine.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private Erasure.Request request(Actor actor, @Nullable String reason) {
        return new Erasure.Request(
                Words.text("reason", Objects.requireNonNullElse(reason, ""), LONGEST_REASON),
                actor.person(),
                machine.instant().truncatedTo(ChronoUnit.MILLIS),
                clock.today());
    }
}
