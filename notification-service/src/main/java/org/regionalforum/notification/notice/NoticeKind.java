package org.regionalforum.notification.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;
import org.regionalforum.kit.problem.Refusal;

/**
 * What a notice says. A statutory one always goes by e-mail too, because a term, a right or an office hangs on it; of the
 * others a person may switch the e-mail off.
 */
public enum NoticeKind {
    APPLICATION_SUBMITTED(Audience.STAFF, false),
    APPLICATIONS_IMPORTED(Audience.STAFF, false),
    INFORMATION_SUPPLIED(Audience.STAFF, false),
    APPLICATION_WITHDRAWN(Audience.STAFF, false),
    APPLICATION_TERM_APPROACHING(Audience.STAFF, true),
    MEMBER_LEFT(Audience.STAFF, false),
    APPLICATION_RECEIVED(Audience.APPLICANT, true),
    INFORMATION_REQUESTED(Audience.APPLICANT, true),
    APPLICATION_ADMITTED(Audience.APPLICANT, true),
    APPLICATION_REFUSED(Audience.APPLICANT, true),
    APPLICATION_SET_ASIDE(Audience.APPLICANT, true),
    MEMBERSHIP_ENDED(Audience.MEMBER, true),
    STAFF_INVITED(Audience.INVITED, true),
    STAFF_NAMED(Audience.PERSON, true),
    STAFF_REMOVED(Audience.PERSON, true),
    MANDATE_OFFERED(Audience.INVITED, true),
    MANDATE_OPENED(Audience.MEMBER, true),
    MANDATE_ENDED(Audience.MEMBER, true),
    MEMBER_SUSPENDED(Audience.MEMBER, true),
    MEMBER_REINSTATED(Audience.MEMBER, true),
    SUPPORT_ASKED_AGAIN(Audience.MEMBER, false),
    PROPOSAL_ADMITTED(Audience.MEMBER, false),
    PROPOSAL_ON_AGENDA(Audience.STAFF, false),
    PROPOSAL_WITHDRAWN(Audience.MEMBER, false),
    BALLOT_OPENED(Audience.MEMBER, true),
    BALLOT_REMINDER(Audience.MEMBER, true),
    VOTE_CAST(Audience.MEMBER, false),
    BALLOT_DELAYED(Audience.STAFF, true),
    BALLOT_CANCELLED(Audience.FOLLOWER, false),
    BALLOT_CLOSED(Audience.FOLLOWER, false),
    RESOLUTION_ADOPTED(Audience.FOLLOWER, false),
    DECISION_RECORDED(Audience.FOLLOWER, false),
    RECOGNITION_RECORDED(Audience.FOLLOWER, false),
    RECOGNITION_REVOKED(Audience.FOLLOWER, false),
    PROJECT_REGISTERED(Audience.FOLLOWER, false),
    PROJECT_JOINED(Audience.FOLLOWER, false),
    PROJECT_PART_ASKED(Audience.MEMBER, false),
    PROJECT_PART_CONFIRMED(Audience.MEMBER, false),
    PROJECT_PART_REFUSED(Audience.MEMBER, false),
    PROJECT_PART_WITHDRAWN(Audience.MEMBER, false),
    PROJECT_WITHDRAWN(Audience.MEMBER, false),
    FOLLOW_ASKED(Audience.ADDRESS, false);

    /** Whom a kind is for. */
    public enum Audience {
        STAFF,
        APPLICANT,
        /** Known by an invitation only: has an address, no inbox yet. */
        INVITED,
        PERSON,
        /** A member organisation: who acts for it, and its own address. */
        MEMBER,
        /** Whoever wants to know, with an account or with an address alone. */
        FOLLOWER,
        /** An address that nobody has confirmed yet. */
        ADDRESS
    }

    private final Audience audience;
    private final boolean statutory;

    NoticeKind(Audience audience, boolean statutory) {
        this.audience = audience;
        this.statutory = statutory;
    }

    public Audience audience() {
        return audience;
    }

    public boolean statutory() {
        return statutory;
    }

    /** Whether the recipient has a say in how it comes. */
    public boolean free() {
        return !statutory && audience != Audience.ADDRESS;
    }

    /** What hangs on a right or a question must not wait behind what thousands get at once. */
    Lane lane() {
        return free() ? Lane.BULK : Lane.URGENT;
    }

    /** Stable public name, such as {@code application-submitted}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static NoticeKind of(String key) {
        return Stream.of(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("notice.kind-unknown"));
    }

    /** Where on the platform the recipient sees and does what the notice is about. */
    String path(Matter about) {
        String id = Paths.segment(about.subject().id());
        String network = Paths.segment(about.network());
        return switch (this) {
            case APPLICATION_SUBMITTED, INFORMATION_SUPPLIED, APPLICATION_WITHDRAWN, APPLICATION_TERM_APPROACHING ->
                "/desk/applications/" + id;
            case APPLICATION_RECEIVED,
                    INFORMATION_REQUESTED,
                    APPLICATION_ADMITTED,
                    APPLICATION_REFUSED,
                    APPLICATION_SET_ASIDE -> Paths.onPlatform(about.path(), "/applications/" + id);
            case STAFF_INVITED, MANDATE_OFFERED -> "/invitations/" + id;
            case APPLICATIONS_IMPORTED, STAFF_NAMED -> "/desk";
            case MEMBER_LEFT -> "/networks/" + network + "/members";
            case MEMBERSHIP_ENDED,
                    STAFF_REMOVED,
                    MEMBER_SUSPENDED,
                    MEMBER_REINSTATED,
                    RECOGNITION_RECORDED,
                    RECOGNITION_REVOKED -> "/networks/" + network;
            case MANDATE_OPENED, MANDATE_ENDED -> Paths.onPlatform(about.path(), "/networks/" + network);
            case SUPPORT_ASKED_AGAIN, PROPOSAL_ADMITTED, PROPOSAL_ON_AGENDA, PROPOSAL_WITHDRAWN ->
                "/forum/" + network + "/proposals/" + Paths.segment(String.valueOf(about.number()));
            case BALLOT_OPENED, BALLOT_REMINDER, VOTE_CAST, BALLOT_DELAYED, BALLOT_CANCELLED, BALLOT_CLOSED ->
                "/forum/" + network + "/ballots/" + id;
            case RESOLUTION_ADOPTED, DECISION_RECORDED ->
                Paths.onPlatform(about.path(), "/forum/" + network + "/resolutions");
            case PROJECT_REGISTERED,
                    PROJECT_JOINED,
                    PROJECT_PART_ASKED,
                    PROJECT_PART_CONFIRMED,
                    PROJECT_PART_REFUSED,
                    PROJECT_PART_WITHDRAWN -> "/projects/" + id;
            case PROJECT_WITHDRAWN -> "/networks/" + network;
            case FOLLOW_ASKED -> Paths.onPlatform(about.path(), "/follow");
        };
    }
}
