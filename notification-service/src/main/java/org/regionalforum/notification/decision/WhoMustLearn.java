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
import static org.regionalforum.notification.notice.NoticeKind.MEMBERSHIP_ENDED;
import static org.regionalforum.notification.notice.NoticeKind.MEMBER_LEFT;
import static org.regionalforum.notification.notice.NoticeKind.STAFF_INVITED;
import static org.regionalforum.notification.notice.NoticeKind.STAFF_NAMED;
import static org.regionalforum.notification.notice.NoticeKind.STAFF_REMOVED;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
import org.regionalforum.notification.decision.MembershipFact.MemberLeft;
import org.regionalforum.notification.decision.MembershipFact.StaffInvited;
import org.regionalforum.notification.decision.MembershipFact.StaffNamed;
import org.regionalforum.notification.decision.MembershipFact.StaffRemoved;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.Matter;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Reason;
import org.regionalforum.notification.notice.Subject;
import org.regionalforum.notification.notice.Told;

/** The one function that decides for every channel. */
final class WhoMustLearn {
    private final Known known;

    WhoMustLearn(Known known) {
        this.known = known;
    }

    Decision decide(MembershipFact fact) {
        return switch (fact) {
            case ApplicationSubmitted f -> {
                Matter what =
                        application(f, f.application(), f.organisationName()).day(f.termEndsOn());
                yield staff(APPLICATION_SUBMITTED, what, f.applicant())
                        .and(applicant(APPLICATION_RECEIVED, what, f.applicant()));
            }
            case ApplicationReceived f -> Decision.nobody("staff of " + f.network(), "the import's summary tells them");
            case InformationRequested f ->
                applicant(
                        INFORMATION_REQUESTED,
                        application(f, f.application(), f.organisationName()).text(f.text()),
                        f.applicant());
            case InformationSupplied f ->
                staff(INFORMATION_SUPPLIED, application(f, f.application(), f.organisationName()), null);
            case ApplicationAdmitted f ->
                applicant(
                        APPLICATION_ADMITTED,
                        application(f, f.application(), f.organisationName())
                                .day(f.since())
                                .variant(f.standing().toLowerCase(Locale.ROOT)),
                        f.applicant());
            case ApplicationRefused f ->
                applicant(
                        APPLICATION_REFUSED,
                        application(f, f.application(), f.organisationName())
                                .text(f.reasons())
                                .day(f.appealBy()),
                        f.applicant());
            case ApplicationWithdrawn f ->
                staff(APPLICATION_WITHDRAWN, application(f, f.application(), f.organisationName()), null);
            case ApplicationSetAside f ->
                applicant(
                        APPLICATION_SET_ASIDE,
                        application(f, f.application(), f.organisationName()).text(f.reasons()),
                        f.applicant());
            case ApplicationTermApproaching f ->
                staff(
                        APPLICATION_TERM_APPROACHING,
                        application(f, f.application(), f.organisationName())
                                .day(f.termEndsOn())
                                .count(f.daysLeft()),
                        null);
            case ApplicationsImported f ->
                staff(
                        APPLICATIONS_IMPORTED,
                        about(f, Subject.Type.IMPORT, f.importId())
                                .count(f.entered())
                                .refused(f.refused()),
                        null); // whoever imported gets the summary too: it names what has to be mended
            case MemberLeft f -> left(f);
            case StaffInvited f -> invited(f);
            case StaffNamed f -> person(STAFF_NAMED, Reason.NAMED, f, f.person(), f.by());
            case StaffRemoved f -> person(STAFF_REMOVED, Reason.REMOVED, f, f.person(), f.by());
        };
    }

    private Decision left(MemberLeft f) {
        LocalDate until = f.until();
        Matter what = about(f, Subject.Type.MEMBERSHIP, f.membership())
                .organisation(f.name())
                .day(until)
                .text(f.reasons())
                .variant(f.cause().toLowerCase(Locale.ROOT));
        Decision staff = staff(MEMBER_LEFT, what, f.by());
        return f.representative() == null
                ? staff.and(Decision.nobody("representative", "none is recorded"))
                : staff.and(told(f.representative(), MEMBERSHIP_ENDED, what, Reason.REPRESENTATIVE));
    }

    private Decision invited(StaffInvited f) {
        Matter what = about(f, Subject.Type.INVITATION, f.invitation())
                .day(LocalDate.ofInstant(f.expiresAt(), LawClock.ROME));
        return Decision.of(new Told(f.invitation(), STAFF_INVITED, what, Reason.INVITED, Set.of(Channel.E_MAIL)));
    }

    private Decision person(NoticeKind kind, Reason reason, MembershipFact f, String person, @Nullable String by) {
        return person.equals(by)
                ? Decision.nobody(person, "did it himself or herself")
                : told(person, kind, about(f, Subject.Type.NETWORK, f.network()), reason);
    }

    private Decision staff(NoticeKind kind, Matter what, @Nullable String by) {
        Decision all = new Decision(java.util.List.of(), java.util.List.of());
        for (String person : new TreeSet<>(known.staffOf(what.network()))) {
            all = all.and(
                    person.equals(by)
                            ? Decision.nobody(person, "did it himself or herself")
                            : told(person, kind, what, Reason.STAFF_OF_NETWORK));
        }
        return all;
    }

    private Decision applicant(NoticeKind kind, Matter what, @Nullable String person) {
        return person == null
                ? Decision.nobody("applicant", "applied on paper")
                : told(person, kind, what, Reason.APPLICANT);
    }

    private Decision told(String person, NoticeKind kind, Matter what, Reason reason) {
        boolean mail = kind.statutory() || known.wantsMail(person, kind);
        Decision told = Decision.of(new Told(
                person, kind, what, reason, mail ? Set.of(Channel.IN_APP, Channel.E_MAIL) : Set.of(Channel.IN_APP)));
        return mail ? told : told.and(Decision.nobody(person + " by e-mail", "switched it off for " + kind.key()));
    }

    private static Matter application(MembershipFact fact, String id, String organisation) {
        return Matter.of(fact.network(), Subject.application(id)).organisation(organisation);
    }

    private static Matter about(MembershipFact fact, Subject.Type type, String id) {
        return Matter.of(fact.network(), new Subject(type, id));
    }
}
