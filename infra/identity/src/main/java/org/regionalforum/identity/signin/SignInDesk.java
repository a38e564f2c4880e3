package org.regionalforum.identity.signin;

import java.util.Optional;
import org.regionalforum.identity.Refusal;
import org.regionalforum.identity.person.EmailAddress;
import org.regionalforum.identity.person.Passwords;
import org.regionalforum.identity.person.People;
import org.regionalforum.identity.person.Person;
import org.springframework.stereotype.Component;

/** Decides whether an e-mail address and a password belong to somebody. */
@Component
public class SignInDesk {

    private final People people;
    private final Passwords passwords;
    private final Attempts attempts;

    SignInDesk(People people, Passwords passwords, Attempts attempts) {
        this.people = people;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /**
     * The person whose password this is.
     *
     * @param from network address of the browser
     * @throws Refusal the same one for an unknown address and a wrong password
     * @throws Attempts.Spent after too many wrong ones for this account, known or not, or from this address
     */
    public Person recognise(String typedEmail, String password, String from) {
        Optional<EmailAddress> email = EmailAddress.of(typedEmail);
        String account = email.map(EmailAddress::value).orElse(typedEmail);
        attempts.take(Attempts.Kind.ADDRESS, from);
        attempts.take(Attempts.Kind.ACCOUNT, account);
        Optional<Person> person = email.flatMap(people::byEmail);
        if (person.isEmpty()) {
            passwords.matchNobody(password);
        }
        Person found = person.filter(p -> passwords.matches(password, p.passwordHash()))
                .orElseThrow(() -> new Refusal("sign-in.wrong"));
        attempts.giveBack(Attempts.Kind.ADDRESS, from);
        attempts.forget(Attempts.Kind.ACCOUNT, account);
        return found;
    }
}
