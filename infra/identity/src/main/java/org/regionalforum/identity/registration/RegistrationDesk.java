package org.regionalforum.identity.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regionalforum.identity.Refusal;
import org.regionalforum.identity.Secret;
import org.regionalforum.identity.mail.MailKind;
import org.regionalforum.identity.mail.MailRoom;
import org.regionalforum.identity.person.EmailAddress;
import org.regionalforum.identity.person.Passwords;
import org.regionalforum.identity.person.People;
import org.regionalforum.identity.person.Person;
import org.regionalforum.identity.signin.Attempts;
import org.springframework.stereotype.Component;

/** Registering and confirming the address. */
@Component
class RegistrationDesk {

    static final Duration LINK_RUNS = Duration.ofHours(24);
    private static final ZoneId DAYS = ZoneId.of("Europe/Rome");

    /** Each comparison of a password costs about a tenth of a second. */
    private static final int MOST_CANDIDATES = 5;

    private final People people;
    private final Candidates candidates;
    private final Passwords passwords;
    private final Attempts attempts;
    private final MailRoom mails;
    private final Clock clock;

    RegistrationDesk(
            People people, Candidates candidates, Passwords passwords, Attempts attempts, MailRoom mails, Clock clock) {
        this.people = people;
        this.candidates = candidates;
        this.passwords = passwords;
        this.attempts = attempts;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Takes a registration in and mails the address, at most once a day.
     *
     * @param browser what only the asking browser holds
     * @param from network address of that browser
     * @throws Refusal naming the fields that are wrong; never because the address is taken
     */
    void register(RegistrationForm form, Secret browser, String from) {
        RegistrationForm.Asked asked = form.read(passwords);
        attempts.take(Attempts.Kind.FORM, from);
        String email = asked.email().value();
        Instant until = clock.instant().plus(LINK_RUNS);
        // A known address takes the same steps, so that the time of the answer does not tell; its link is never mailed.
        candidates.add(new Candidate(
                UUID.randomUUID().toString(),
                email,
                asked.name(),
                asked.language(),
                passwords.hash(asked.password()),
                browser.hash(),
                clock.instant(),
                until));
        Secret link = Secret.random();
        candidates.offer(link, email, until);
        boolean first = people.byEmail(asked.email())
                .map(known -> mails.accept(
                        daily("already-registered", asked.email()),
                        MailKind.ALREADY_REGISTERED,
                        email,
                        known.language(),
                        "/forgotten",
                        until))
                .orElseGet(() -> mails.accept(
                        daily("confirm", asked.email()),
                        MailKind.CONFIRM,
                        email,
                        asked.language(),
                        "/confirm?token=" + link.value(),
                        until));
        if (!first) {
            candidates.withdraw(link);
        }
    }

    /** The address that a link would confirm; refused when it was used, replaced or has run out. */
    String address(Secret link) {
        return candidates.link(link).orElseThrow(() -> new Refusal("link.over")).email();
    }

    /** Whether the browser that opens the link is one that asked for this address. */
    boolean sameBrowser(Secret link, @Nullable Secret browser) {
        return browser != null && byBrowser(address(link), browser).isPresent();
    }

    /** Confirms with the browser that asked. */
    Person confirm(Secret link, Secret browser) {
        String email = address(link);
        return confirm(byBrowser(email, browser).orElseThrow(() -> new Refusal("link.over")));
    }

    /** Confirms with the password that was chosen, in any browser; a wrong one leaves the link as it is. */
    Person confirm(Secret link, String password) {
        String email = address(link);
        attempts.take(Attempts.Kind.ACCOUNT, email);
        Candidate asker = candidates.of(email, MOST_CANDIDATES).stream()
                .filter(candidate -> passwords.matches(password, candidate.passwordHash()))
                .findFirst()
                .orElseThrow(() -> new Refusal(List.of(new Refusal.Fault("password", "confirm.password"))));
        attempts.forget(Attempts.Kind.ACCOUNT, email);
        return confirm(asker);
    }

    private Optional<Candidate> byBrowser(String email, Secret browser) {
        return candidates.of(email, MOST_CANDIDATES).stream()
                .filter(candidate -> Secret.same(candidate.browser(), browser.hash()))
                .findFirst();
    }

    /** The one insert under a unique address is what makes a link work once. */
    private Person confirm(Candidate asker) {
        Person person = new Person(
                UUID.randomUUID().toString(),
                asker.email(),
                asker.name(),
                asker.language(),
                asker.passwordHash(),
                false,
                clock.instant(),
                null);
        boolean added = people.add(person);
        candidates.forget(asker.email());
        if (!added) {
            throw new Refusal("link.over");
        }
        return person;
    }

    private String daily(String cause, EmailAddress email) {
        return cause + "/" + Secret.hash(email.value()) + "/" + LocalDate.ofInstant(clock.instant(), DAYS);
    }
}
