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
    MEMBERSHIP_ENDED(Audience.REPRESENTATIVE, true),
    STAFF_INVITED(Audience.INVITED, true),
    STAFF_NAMED(Audience.PERSON, true),
    STAFF_REMOVED(Audience.PERSON, true);

    /** Whom a kind is for. */
    public enum Audience {
        STAFF,
        APPLICANT,
        REPRESENTATIVE,
        /** Known by an invitation only: has an address, no inbox yet. */
        INVITED,
        PERSON
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
                    APPLICATION_SET_ASIDE -> "/applications/" + id;
            case STAFF_INVITED -> "/invitations/" + id;
            case APPLICATIONS_IMPORTED, STAFF_NAMED -> "/desk";
            case MEMBER_LEFT -> "/networks/" + network + "/members";
            case MEMBERSHIP_ENDED, STAFF_REMOVED -> "/networks/" + network;
        };
    }
}
