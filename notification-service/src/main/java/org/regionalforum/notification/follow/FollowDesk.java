package org.regionalforum.notification.follow;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.notification.contact.Contacts;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.Matter;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Notices;
import org.regionalforum.notification.notice.NoticesChanged;
import org.regionalforum.notification.notice.Reason;
import org.regionalforum.notification.notice.Subject;
import org.regionalforum.notification.notice.Told;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Following and ceasing to follow. */
@Component
public class FollowDesk {
    private static final int LONGEST_ADDRESS = 254;
    private static final int TOKEN_BYTES = 24;
    /** Stands where a notice names its network and there is none: a country belongs to no network. */
    private static final String NO_NETWORK = "platform";

    private final Followers followers;
    private final TopicNames names;
    private final Contacts contacts;
    private final Notices notices;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom chance = new SecureRandom();

    FollowDesk(
            Followers followers,
            TopicNames names,
            Contacts contacts,
            Notices notices,
            InstantSource machineClock,
            ApplicationEventPublisher events) {
        this.followers = followers;
        this.names = names;
        this.contacts = contacts;
        this.notices = notices;
        this.clock = machineClock;
        this.events = events;
    }

    /**
     * Asks the reader of an address whether it wants to follow something. Says nothing about whether it does already, and
     * writes at most once a day, however often it is asked and whatever for: the link confirms all that was asked.
     */
    void ask(String address, Topic topic, Locale language) {
        String checked = checked(address);
        names.require(topic);
        Follower follower = of(checked, language);
        Follower asked = followers.change(follower.id(), f -> f.ask(topic, language));
        if (asked.asked().isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), LawClock.ROME);
        String key = asked.id().value();
        Matter what = asked(topic, key, language).path("/follow/confirm/" + asked.token());
        Told told = new Told(key, NoticeKind.FOLLOW_ASKED, what, Reason.ASKED, Set.of(Channel.E_MAIL));
        notices.keepOnce("/notification/followers/" + key + "/" + today, told, now())
                .ifPresent(made -> events.publishEvent(new NoticesChanged(Set.of(key))));
    }

    private Matter asked(Topic topic, String key, Locale language) {
        Matter what = Matter.of(
                Objects.requireNonNullElse(topic.network(), NO_NETWORK), new Subject(Subject.Type.FOLLOW, key));
        if (topic.network() != null) {
            return what;
        }
        return what.organisation(names.nameOf(topic, language))
                .variant("projects")
                .followed(List.of(topic.key()));
    }

    private Follower of(String address, Locale language) {
        Optional<Follower> known = followers.byAddress(address);
        if (known.isPresent()) {
            return known.get();
        }
        Follower fresh = Follower.address("f-" + UUID.randomUUID(), address, newToken(), language);
        contacts.whose(address).forEach(fresh::belongTo);
        try {
            followers.keep(fresh);
            return fresh;
        } catch (KeyTaken other) {
            return followers.byAddress(address).orElseThrow(() -> other);
        }
    }

    /** Who has the token, without changing anything. */
    Follower holding(String token) {
        return followers.byToken(token).orElseThrow(Refusal::notFound);
    }

    Follower confirm(String token) {
        return followers.change(holding(token).id(), Follower::confirm);
    }

    /** Ends some follows, or all where no topic is named. Saying it twice is saying it once. */
    void unsubscribe(String token, List<Topic> topics) {
        followers.change(holding(token).id(), f -> {
            if (topics.isEmpty()) {
                f.leaveAll();
            } else {
                topics.forEach(f::leave);
            }
        });
    }

    List<Topic> of(Actor actor) {
        return followers
                .find(new FollowerId(actor.person()))
                .map(Follower::topics)
                .orElse(List.of());
    }

    void follow(Actor actor, Topic topic) {
        names.require(topic);
        FollowerId id = new FollowerId(actor.person());
        if (followers.find(id).isEmpty()) {
            try {
                followers.keep(Follower.person(actor.person(), newToken(), actor.language()));
            } catch (KeyTaken other) {
                // somebody else made it in this moment
            }
        }
        followers.change(id, f -> f.follow(topic));
    }

    void leave(Actor actor, Topic topic) {
        FollowerId id = new FollowerId(actor.person());
        if (followers.find(id).isPresent()) {
            followers.change(id, f -> f.leave(topic));
        }
    }

    /** Somebody is reached at an address by which a follow may stand already. */
    public void meet(Contacts.ContactSaid said, FactMeta meta) {
        followers
                .byAddress(said.email().toLowerCase(Locale.ROOT))
                .ifPresent(known -> followers.change(known.id(), follower -> follower.belongTo(meta.subject())));
    }

    /** What membership-service says of an erasure. */
    public record PersonErased(String person) {}

    /** Who follows by the address of a person that was erased follows no more. An invitation that was used up is no erasure. */
    public void forgetAddressOf(PersonErased erased, FactMeta meta) {
        followers.ownedBy(erased.person()).forEach(its -> followers.change(its.id(), Follower::leaveAll));
    }

    /** A person was erased. */
    public void forget(String person, FactMeta meta) {
        FollowerId id = new FollowerId(person);
        if (followers.find(id).isPresent()) {
            followers.change(id, Follower::leaveAll);
        }
    }

    /** What it is called; not found where it does not exist. */
    String nameOf(Topic topic, Locale language) {
        return names.find(topic, language).orElseThrow(Refusal::notFound);
    }

    private static String checked(String address) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        try {
            new InternetAddress(plain, true).validate();
            if (plain.length() <= LONGEST_ADDRESS
                    && plain.matches("[^@\\s\\p{Cntrl}\"<>]+@[^@\\s\\p{Cntrl}\"<>]+\\.[^@\\s.]+")) {
                return plain;
            }
        } catch (AddressException e) {
            // said below
        }
        throw Refusal.field("email", "follow.address-invalid");
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
