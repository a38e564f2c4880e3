package org.regionalforum.notification.decision;

import static org.regionalforum.notification.notice.NoticeKind.APPLICATIONS_IMPORTED;
import static org.regionalforum.notification.notice.NoticeKind.APPLICATION_ADMITTED;
import static org.regionalforum.notification.notice.NoticeKind.APPLICATION_RECEIVED;
import static org.regionalforum.notification.notice.NoticeKind.APPLICATION_REFUSED;
import static org.regionalforum.notification.notice.NoticeKind.APPLICATION_SET_ASIDE;
import static org.regionalforum.notification.notice.NoticeKind.APPLICATION_SUBMITTED;
import static org.regionalforum.notification.notice.NoticeKind.APPLICATION_TERM_APPROACHING;
import static org.regionalforum.notification.notice.NoticeKind.APPLICATION_WITHDRAWN;
import static org.regionalforum.notification.notice.NoticeKind.INFORMATION_REQUESTED;
import static org.regionalforum.notification.notice.NoticeKind.INFORMATION_SUPPLIED;
import static org.regionalforum.notification.notice.NoticeKind.MANDATE_ENDED;
import static org.regionalforum.notification.notice.NoticeKind.MANDATE_OFFERED;
import static org.regionalforum.notification.notice.NoticeKind.MANDATE_OPENED;
import static org.regionalforum.notification.notice.NoticeKind.MEMBERSHIP_ENDED;
import static org.regionalforum.notification.notice.NoticeKind.MEMBER_LEFT;
import static org.regionalforum.notification.notice.NoticeKind.MEMBER_REINSTATED;
import static org.regionalforum.notification.notice.NoticeKind.MEMBER_SUSPENDED;
import static org.regionalforum.notification.notice.NoticeKind.RECOGNITION_RECORDED;
import static org.regionalforum.notification.notice.NoticeKind.RECOGNITION_REVOKED;
import static org.regionalforum.notification.notice.NoticeKind.STAFF_INVITED;
import static org.regionalforum.notification.notice.NoticeKind.STAFF_NAMED;
import static org.regionalforum.notification.notice.NoticeKind.STAFF_REMOVED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.notification.decision.MembershipFact.ApplicationAdmitted;
import org.regionalforum.notification.decision.MembershipFact.ApplicationReceived;
import org.regionalforum.notification.decision.MembershipFact.ApplicationRefused;
import org.regionalforum.notification.decision.MembershipFact.ApplicationSetAside;
import org.regionalforum.notification.decision.MembershipFact.ApplicationSubmitted;
import org.regionalforum.notification.decision.MembershipFact.ApplicationTermApproaching;
import org.regionalforum.notification.decision.MembershipFact.ApplicationWithdrawn;
import org.regionalforum.notification.decision.MembershipFact.ApplicationsImported;
import org.regionalforum.notification.decision.MembershipFact.InformationRequested;
import org.regionalforum.notification.decision.MembershipFact.InformationSupplied;
import org.regionalforum.notification.decision.MembershipFact.MandateEnded;
import org.regionalforum.notification.decision.MembershipFact.MandateOffered;
import org.regionalforum.notification.decision.MembershipFact.MandateOpened;
import org.regionalforum.notification.decision.MembershipFact.MemberLeft;
import org.regionalforum.notification.decision.MembershipFact.MemberReinstated;
import org.regionalforum.notification.decision.MembershipFact.MemberSuspended;
import org.regionalforum.notification.decision.MembershipFact.RecognitionRecorded;
import org.regionalforum.notification.decision.MembershipFact.RecognitionRevoked;
import org.regionalforum.notification.decision.MembershipFact.StaffInvited;
import org.regionalforum.notification.decision.MembershipFact.StaffNamed;
import org.regionalforum.notification.decision.MembershipFact.StaffRemoved;
import org.regionalforum.notification.follow.Topic;
import org.regionalforum.notification.mandate.Holder;
import org.regionalforum.notification.mandate.Rank;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.Matter;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Reason;
import org.regionalforum.notification.notice.Subject;
import org.regionalforum.notification.notice.Told;

/** Who learns what membership-service says. */
final class OfMembership {
    private static final String STRUCK = "STRUCK";

    private final Telling telling;

    OfMembership(Telling telling) {
        this.telling = telling;
    }

    Decision decide(MembershipFact fact) {
        return switch (fact) {
            case ApplicationSubmitted f -> {
                Matter what =
                        application(f, f.application(), f.organisationName()).day(f.termEndsOn());
                yield telling.staff(APPLICATION_SUBMITTED, what, f.applicant())
                        .and(telling.told(f.applicant(), APPLICATION_RECEIVED, what, Reason.APPLICANT));
            }
            case ApplicationReceived f -> Decision.nobody("staff of " + f.network(), "the import's summary tells them");
            case InformationRequested f ->
                applicant(
                        INFORMATION_REQUESTED,
                        application(f, f.application(), f.organisationName()).text(f.text()),
                        f.applicant(),
                        f.contact());
            case InformationSupplied f ->
                telling.staff(INFORMATION_SUPPLIED, application(f, f.application(), f.organisationName()), null);
            case ApplicationAdmitted f ->
                applicant(
                        APPLICATION_ADMITTED,
                        application(f, f.application(), f.organisationName())
                                .day(f.since())
                                .variant(f.standing().toLowerCase(Locale.ROOT)),
                        f.applicant(),
                        f.contact());
            case ApplicationRefused f ->
                applicant(
                        APPLICATION_REFUSED,
                        application(f, f.application(), f.organisationName())
                                .text(f.reasons())
                                .day(f.appealBy()),
                        f.applicant(),
                        f.contact());
            case ApplicationWithdrawn f ->
                telling.staff(APPLICATION_WITHDRAWN, application(f, f.application(), f.organisationName()), null);
            case ApplicationSetAside f ->
                applicant(
                        APPLICATION_SET_ASIDE,
                        application(f, f.application(), f.organisationName()).text(f.reasons()),
                        f.applicant(),
                        f.contact());
            case ApplicationTermApproaching f ->
                telling.staff(
                        APPLICATION_TERM_APPROACHING,
                        application(f, f.application(), f.organisationName())
                                .day(f.termEndsOn())
                                .count(f.daysLeft()),
                        null);
            case ApplicationsImported f ->
                telling.staff(
                        APPLICATIONS_IMPORTED,
                        about(f, Subject.Type.IMPORT, f.importId())
                                .count(f.entered())
                                .refused(f.refused()),
                        null); // whoever imported gets the summary too: it names what has to be mended
            case MemberLeft f -> left(f);
            case StaffInvited f ->
                invitation(
                        STAFF_INVITED,
                        about(f, Subject.Type.INVITATION, f.invitation()),
                        f.invitation(),
                        f.expiresAt());
            case StaffNamed f -> person(STAFF_NAMED, Reason.NAMED, f, f.person(), f.by());
            case StaffRemoved f -> person(STAFF_REMOVED, Reason.REMOVED, f, f.person(), f.by());
            case MandateOffered f ->
                invitation(
                        MANDATE_OFFERED,
                        about(f, Subject.Type.INVITATION, f.invitation())
                                .organisation(f.organisationName())
                                .variant(key(f.rank())),
                        f.invitation(),
                        f.expiresAt());
            case MandateOpened f -> opened(f);
            case MandateEnded f -> ended(f);
            case MemberSuspended f ->
                act(
                        telling.people(f.network(), f.organisation()),
                        MEMBER_SUSPENDED,
                        about(f, Subject.Type.MEMBERSHIP, f.membership())
                                .organisation(f.name())
                                .text(f.reasons())
                                .day(f.on()),
                        f.organisation());
            case MemberReinstated f ->
                everybody(
                        telling.people(f.network(), f.organisation()),
                        MEMBER_REINSTATED,
                        about(f, Subject.Type.MEMBERSHIP, f.membership())
                                .organisation(f.name())
                                .day(f.on()),
                        f.organisation());
            case RecognitionRecorded f -> recognised(f);
            case RecognitionRevoked f -> revoked(f);
        };
    }

    private Decision left(MemberLeft f) {
        LocalDate until = f.until();
        Matter what = about(f, Subject.Type.MEMBERSHIP, f.membership())
                .organisation(f.name())
                .day(until)
                .text(f.reasons())
                .variant(f.cause().toLowerCase(Locale.ROOT));
        return telling.staff(MEMBER_LEFT, what, f.by()).and(out(f, what));
    }

    /** All who act for it until then, and itself. */
    private Decision out(MemberLeft f, Matter what) {
        Set<String> people = telling.peopleUntil(f.until(), f.network(), f.organisation());
        if (people.isEmpty() && f.representative() != null) {
            people = Set.of(f.representative());
        }
        return f.cause().equals(STRUCK)
                ? act(people, MEMBERSHIP_ENDED, what, f.organisation())
                : everybody(people, MEMBERSHIP_ENDED, what, f.organisation());
    }

    /**
     * An act against a member counts once it is told: where nobody can be, the member's own mail fails, and staff see that it has
     * to be told by other means.
     */
    private Decision act(Set<String> people, NoticeKind kind, Matter what, String organisation) {
        return people.isEmpty()
                ? telling.organisation(organisation, kind, what)
                : everybody(people, kind, what, organisation);
    }

    private static Decision invitation(NoticeKind kind, Matter what, String invitation, Instant expiresAt) {
        Matter until = what.day(LocalDate.ofInstant(expiresAt, LawClock.ROME));
        return Decision.of(new Told(invitation, kind, until, Reason.INVITED, Set.of(Channel.E_MAIL)));
    }

    private Decision person(NoticeKind kind, Reason reason, MembershipFact f, String person, @Nullable String by) {
        return person.equals(by)
                ? Decision.nobody(person, "did it himself or herself")
                : telling.told(person, kind, about(f, Subject.Type.NETWORK, f.network()), reason);
    }

    private Decision applicant(NoticeKind kind, Matter what, @Nullable String person, @Nullable Boolean contact) {
        return person == null ? onPaper(kind, what, contact) : telling.told(person, kind, what, Reason.APPLICANT);
    }

    /** Who applied on paper has no account and no page of the application. */
    private Decision onPaper(NoticeKind kind, Matter what, @Nullable Boolean contact) {
        String variant = what.variant() == null ? "paper" : "paper-" + what.variant();
        Matter paper = what.variant(variant).path("/networks/" + what.network());
        return telling.onPaper(what.subject().id(), kind, paper, contact);
    }

    private Decision opened(MandateOpened f) {
        Matter what = mandate(f, f.mandate(), f.organisationName()).day(f.since());
        return telling.told(f.person(), MANDATE_OPENED, what.path("/mine").variant(key(f.rank())), Reason.HOLDER)
                .and(others(MANDATE_OPENED, what.variant("others"), f.organisation(), f.person()));
    }

    private Decision ended(MandateEnded f) {
        Matter what = mandate(f, f.mandate(), f.organisationName()).day(f.on());
        return switch (f.cause()) {
            case "DECLINED", "EXPIRED_INVITATION" ->
                notTaken(f, what, f.cause().toLowerCase(Locale.ROOT).replace('_', '-'));
            case "MEMBER_LEFT" -> holder(f, what).and(Decision.nobody("others", "the end of the membership told them"));
            default -> holder(f, what).and(others(MANDATE_ENDED, what.variant("others"), f.organisation(), f.person()));
        };
    }

    private Decision holder(MandateEnded f, Matter what) {
        return f.person() == null
                ? Decision.nobody("holder", "never held it")
                : telling.told(f.person(), MANDATE_ENDED, what, Reason.HOLDER);
    }

    /** Who may invite again: the representative and the organisation; staff, while nobody represents it. */
    private Decision notTaken(MandateEnded f, Matter what, String variant) {
        Decision told = Decision.nobody("holder", "never held it")
                .and(others(MANDATE_ENDED, what.variant(variant), f.organisation(), f.person()));
        if (!representatives(f.network(), f.organisation()).isEmpty()) {
            return told;
        }
        String mandates = "/networks/" + f.network() + "/members/" + f.organisation() + "/mandates";
        return told.and(
                telling.staff(MANDATE_ENDED, what.variant(variant + "-staff").path(mandates), null));
    }

    /** The representative and the organisation itself; not who has been told already. */
    private Decision others(NoticeKind kind, Matter what, String organisation, @Nullable String told) {
        Decision all = Decision.NOTHING;
        for (String person : representatives(what.network(), organisation)) {
            if (!person.equals(told)) {
                all = all.and(telling.told(person, kind, what, Reason.REPRESENTATIVE));
            }
        }
        return all.and(telling.organisationIfReached(organisation, kind, what));
    }

    private List<String> representatives(String network, String organisation) {
        return telling.holders(network, organisation).stream()
                .filter(holder -> holder.rank() == Rank.REPRESENTATIVE)
                .map(Holder::person)
                .toList();
    }

    private Decision everybody(Set<String> people, NoticeKind kind, Matter what, String organisation) {
        Decision all = Decision.NOTHING;
        for (String person : people) {
            all = all.and(telling.told(person, kind, what, Reason.DELEGATE));
        }
        return all.and(telling.organisationIfReached(organisation, kind, what));
    }

    private static Decision recognised(RecognitionRecorded f) {
        Matter what = about(f, Subject.Type.RECOGNITION, f.recognition())
                .organisation(f.institution())
                .number(f.actType() + " " + f.actNumber())
                .day(f.actDate());
        return Decision.followers(RECOGNITION_RECORDED, what, Topic.network(f.network()));
    }

    /** The institution is known by its name alone: there is no address at which it could be told. */
    private Decision revoked(RecognitionRevoked f) {
        Matter what = about(f, Subject.Type.RECOGNITION, f.recognition())
                .organisation(f.institution() == null ? "" : f.institution())
                .variant(f.institution() == null ? "unnamed" : "named")
                .number(f.actType() + " " + f.actNumber())
                .day(f.from());
        return telling.staff(RECOGNITION_REVOKED, what, null)
                .and(Decision.nobody("the institution", "no address of it is known"))
                .and(Decision.followers(RECOGNITION_REVOKED, what, Topic.network(f.network())));
    }

    private static String key(Rank rank) {
        return rank.name().toLowerCase(Locale.ROOT);
    }

    private static Matter mandate(MembershipFact fact, String id, String organisation) {
        return about(fact, Subject.Type.MANDATE, id).organisation(organisation);
    }

    private static Matter application(MembershipFact fact, String id, String organisation) {
        return Matter.of(fact.network(), Subject.application(id)).organisation(organisation);
    }

    private static Matter about(MembershipFact fact, Subject.Type type, String id) {
        return Matter.of(fact.network(), new Subject(type, id));
    }
}
