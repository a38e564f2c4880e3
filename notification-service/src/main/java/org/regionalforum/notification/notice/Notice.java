package org.regionalforum.notification.notice;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.notification.notice.NoticeFact.DeliveryFailed;
import org.regionalforum.notification.notice.NoticeFact.DeliverySent;
import org.regionalforum.notification.notice.NoticeFact.NoticeCreated;

/** One recipient learns one thing because of one fact. The in-app delivery is the notice itself, the e-mail is tried. */
public final class Notice extends Aggregate<NoticeId, NoticeFact> {
    private String cause;
    private String recipient;
    private NoticeKind kind;
    private Reason reason;
    private Matter matter;
    private Set<Channel> channels;
    private long number;
    private @Nullable String place;
    private Lane lane;
    private Instant createdAt;
    private Instant changedAt;
    private @Nullable Instant readAt;
    private @Nullable MailDelivery mail;
    private @Nullable Instant dueAt;
    private @Nullable String failedIn;

    @SuppressWarnings("NullAway.Init")
    private Notice() {}

    private Notice(String cause, Told told, long number, @Nullable String place, Instant now) {
        super(NoticeId.of(cause, told.recipient(), told.kind()));
        this.cause = cause;
        this.recipient = told.recipient();
        this.kind = told.kind();
        this.reason = told.reason();
        this.matter = told.matter();
        this.channels = EnumSet.copyOf(told.channels());
        this.number = number;
        this.place = place;
        this.lane = kind.lane();
        this.createdAt = now;
        this.changedAt = now;
        if (channels.contains(Channel.E_MAIL)) {
            this.mail = MailDelivery.waiting(now);
            this.dueAt = now;
        }
    }

    /**
     * @param cause id of the fact
     * @param number its place among the recipient's notices, from 1
     */
    public static Notice create(String cause, Told told, long number, Instant now) {
        Notice notice = new Notice(cause, told, number, place(told.recipient(), number), now);
        notice.announce(new NoticeCreated(
                notice.id().value(),
                notice.kind,
                notice.matter.network(),
                notice.recipient,
                cause,
                Set.copyOf(notice.channels)));
        return notice;
    }

    /**
     * A notice to somebody who has an address alone: no inbox, so no number; and one of thousands that its fact makes, so
     * nothing is said to others about each.
     */
    static Notice forAddress(String cause, Told told, Instant now) {
        return new Notice(cause, told, 0, null, now);
    }

    /**
     * Takes the e-mail for one try.
     *
     * @param until nobody else takes it before; it is free again then, should the taker have died
     * @return whether it is the caller's
     */
    public boolean take(Instant now, Instant until) {
        if (mail == null || dueAt == null || dueAt.isAfter(now)) {
            return false;
        }
        if (BackOff.exhausted(mail.attempts())) {
            fail(DeliveryFailure.INTERRUPTED, mail, now);
            return false;
        }
        mail = mail.begun(now);
        dueAt = until;
        return true;
    }

    /** The mail server took it over. Said twice where a try outlived its lease; the first counts. */
    public void sent(Instant now) {
        if (mail != null && mail.state() != MailDelivery.State.SENT) {
            mail = mail.sent(now);
            dueAt = null;
            failedIn = null;
            say(new DeliverySent(id().value(), Channel.E_MAIL, mail.attempts()));
        }
    }

    /** Nobody wants it any more: who followed does so no longer. */
    public void withdraw(Instant now) {
        if (mail != null && mail.state() == MailDelivery.State.WAITING) {
            mail = mail.withdrawn(now);
            dueAt = null;
        }
    }

    /** The try did not succeed: again later, or not any more. */
    public void notSent(DeliveryFailure why, Instant now) {
        if (mail == null || mail.state() != MailDelivery.State.WAITING) {
            return;
        }
        if (why.forGood() || BackOff.exhausted(mail.attempts())) {
            fail(why, mail, now);
        } else {
            dueAt = now.plus(BackOff.after(mail.attempts()));
            mail = mail.delayed(now, why);
        }
    }

    /** Somebody asks for it to be tried again. */
    public void retry(Instant now) {
        if (mail == null || mail.state() != MailDelivery.State.FAILED) {
            throw Refusal.conflict("delivery.not-failed");
        }
        mail = MailDelivery.waiting(now);
        dueAt = now;
        failedIn = null;
    }

    /** The recipient has seen it. */
    public void read(Instant now) {
        if (readAt == null) {
            readAt = now;
            changedAt = now;
        }
    }

    private void fail(DeliveryFailure why, MailDelivery before, Instant now) {
        mail = before.failed(now, why);
        dueAt = null;
        failedIn = reason == Reason.FOLLOWER || reason == Reason.ASKED
                ? null
                : matter.network(); // not the staff's business
        say(new DeliveryFailed(id().value(), Channel.E_MAIL, before.attempts(), why));
    }

    private void say(NoticeFact fact) {
        if (place != null) {
            announce(fact);
        }
    }

    static String place(String recipient, long number) {
        return recipient + "/" + number;
    }

    @Override
    protected String network() {
        return matter.network();
    }

    /** Id of the fact that it comes from. */
    public String cause() {
        return cause;
    }

    public String recipient() {
        return recipient;
    }

    public NoticeKind kind() {
        return kind;
    }

    public Reason reason() {
        return reason;
    }

    public Matter matter() {
        return matter;
    }

    public long number() {
        return number;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant readAt() {
        return readAt;
    }

    /** How far its e-mail has come; null where it has none. */
    public @Nullable MailDelivery mail() {
        return mail;
    }

    public Lane lane() {
        return lane;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }
}
