package org.regionalforum.identity.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.regionalforum.identity.Refusal;
import org.regionalforum.identity.Refusal.Fault;
import org.regionalforum.identity.Secret;
import org.regionalforum.identity.mail.MailKind;
import org.regionalforum.identity.mail.MailRoom;
import org.regionalforum.identity.openid.Authorizations;
import org.regionalforum.identity.person.EmailAddress;
import org.regionalforum.identity.person.Passwords;
import org.regionalforum.identity.person.People;
import org.regionalforum.identity.person.Person;
import org.regionalforum.identity.signin.Attempts;
import org.regionalforum.identity.signin.Sessions;
import org.springframework.stereotype.Component;

/** A new password for who forgot the old one. */
@Component
class RecoveryDesk {

    static final Duration LINK_RUNS = Duration.ofHours(1);

    /** At most one mail to a person in this time. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final People people;
    private final Passwords passwords;
    private final Attempts attempts;
    private final MailRoom mails;
    private final Sessions sessions;
    private final Authorizations authorizations;
    private final Clock clock;

    RecoveryDesk(
            People people,
            Passwords passwords,
            Attempts attempts,
            MailRoom mails,
            Sessions sessions,
            Authorizations authorizations,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.attempts = attempts;
        this.mails = mails;
        this.sessions = sessions;
        this.authorizations = authorizations;
        this.clock = clock;
    }

    /** Mails a link when somebody has this address; says nothing about it either way. */
    void ask(String typedEmail, String from) {
        EmailAddress email =
                EmailAddress.of(typedEmail).orElseThrow(() -> new Refusal(List.of(new Fault("email", "email.shape"))));
        attempts.take(Attempts.Kind.FORM, from);
        // Beside the answer, whose time then does not tell whether there was something to do.
        people.byEmail(email)
                .ifPresent(person -> Thread.ofVirtual().name("reset").start(() -> mailLink(person)));
    }

    /** The address of the person whose link this is; refused when it was used, replaced or has run out. */
    String address(Secret link) {
        return owner(link).email();
    }

    /** Sets the password, spends the link and ends all that the old password had opened. */
    Person reset(Secret link, String password) {
        Person person = owner(link);
        Optional<String> fault = passwords.fault(password, person.email());
        if (fault.isPresent()) {
            throw new Refusal(List.of(new Fault("password", fault.get())));
        }
        Instant now = clock.instant();
        if (!people.resetPassword(person.id(), link, passwords.hash(password), now)) {
            throw new Refusal("link.over");
        }
        sessions.endAll(person.id());
        authorizations.forget(person.id());
        attempts.forget(Attempts.Kind.ACCOUNT, person.email());
        mails.accept(
                "password-changed/" + link.hash(),
                MailKind.PASSWORD_CHANGED,
                person.email(),
                person.language(),
                "/forgotten",
                now.plus(Duration.ofDays(2)));
        return person;
    }

    private Person owner(Secret link) {
        return people.byReset(link, clock.instant()).orElseThrow(() -> new Refusal("link.over"));
    }

    private void mailLink(Person person) {
        Instant now = clock.instant();
        Secret link = Secret.random();
        long slot = now.toEpochMilli() / PAUSE.toMillis();
        boolean first = mails.accept(
                "reset/" + person.id() + "/" + slot,
                MailKind.RESET,
                person.email(),
                person.language(),
                "/reset?token=" + link.value(),
                now.plus(LINK_RUNS));
        if (first) {
            people.offerReset(person.id(), link, now.plus(LINK_RUNS));
        }
    }
}
