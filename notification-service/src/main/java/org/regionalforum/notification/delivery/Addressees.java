package org.regionalforum.notification.delivery;

import java.util.List;
import java.util.Optional;
import org.regionalforum.notification.contact.Contact;
import org.regionalforum.notification.contact.Contacts;
import org.regionalforum.notification.follow.Follower;
import org.regionalforum.notification.follow.FollowerId;
import org.regionalforum.notification.follow.Followers;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.Reason;
import org.regionalforum.notification.notice.Subject;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds the address of a notice's recipient: a contact of membership's, or what somebody follows with. */
@Component
class Addressees {
    private final Contacts contacts;
    private final Followers followers;

    Addressees(Contacts contacts, Followers followers) {
        this.contacts = contacts;
        this.followers = followers;
    }

    /** Empty where there is no address, or the recipient does not follow any more. */
    Optional<Addressee> of(Notice notice) {
        if (!ofFollower(notice)) {
            return contacts.find(notice.recipient()).map(contact -> new Addressee(contact, null));
        }
        return followers.find(new FollowerId(notice.recipient())).flatMap(follower -> of(notice, follower));
    }

    /** Whether a follow brings it, or asks to begin. */
    static boolean ofFollower(Notice notice) {
        return notice.reason() == Reason.FOLLOWER || notice.reason() == Reason.ASKED;
    }

    private Optional<Addressee> of(Notice notice, Follower follower) {
        if (notice.reason() == Reason.FOLLOWER && !follows(follower, notice)) {
            return Optional.empty();
        }
        String leaving = leaving(notice, follower);
        String address = follower.address();
        return follower.isPerson()
                ? contacts.find(notice.recipient()).map(contact -> new Addressee(contact, leaving))
                : Optional.ofNullable(address)
                        .map(own -> new Addressee(new Contact(own, "", follower.language()), leaving));
    }

    private static boolean follows(Follower follower, Notice notice) {
        List<String> followed = notice.matter().followed();
        return followed == null
                ? follower.follows(notice.matter().network())
                : !follower.following(followed).isEmpty();
    }

    private static String leaving(Notice notice, Follower follower) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/follow/unsubscribe/" + follower.token());
        List<String> followed = notice.matter().followed();
        if (followed != null) {
            List<String> these = notice.reason() == Reason.ASKED ? followed : follower.following(followed);
            return path.queryParam("topic", these.toArray()).encode().toUriString();
        }
        String network = notice.matter().network();
        path.queryParam("network", network);
        Subject about = notice.matter().subject();
        if (about.type() == Subject.Type.BALLOT && follower.followsOnlyBallot(network, about.id())) {
            path.queryParam("ballot", about.id());
        }
        return path.encode().toUriString();
    }
}
