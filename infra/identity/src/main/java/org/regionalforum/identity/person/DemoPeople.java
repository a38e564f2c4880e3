package org.regionalforum.identity.person;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.regionalforum.identity.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The invented people of the demo, all with one known password; those who exist stay as they are. */
@Component
@ConditionalOnBooleanProperty("forum.demo")
public class DemoPeople implements ApplicationRunner {

    /** Known to everybody: the demo is never a place for real data. */
    public static final String PASSWORD = "cooperazione-2026";

    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);

    private static final List<Invented> ALL = List.of(
            new Invented("operator@example.org", "Giulia Ferraris", Language.IT),
            new Invented("staff.cop@example.org", "Marco Bertola", Language.IT),
            new Invented("staff.rail@example.org", "Elisa Parodi", Language.IT),
            new Invented("regione@example.org", "Ufficio cooperazione della Regione", Language.IT),
            new Invented("delegate1@example.org", "Anna Bruno", Language.IT),
            new Invented("delegate2@example.org", "Paolo Gallo", Language.IT),
            new Invented("delegate3@example.org", "Chiara Rosso", Language.IT),
            new Invented("delegate4@example.org", "Davide Ricci", Language.IT),
            new Invented("delegate5@example.org", "Fatou Diop", Language.IT),
            new Invented("delegate6@example.org", "Luca Traverso", Language.IT),
            new Invented("delegate7@example.org", "Sara Canepa", Language.IT),
            new Invented("delegate8@example.org", "Grace Mensah", Language.EN));

    private final People people;
    private final Passwords passwords;
    private final Clock clock;

    DemoPeople(People people, Passwords passwords, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    private record Invented(String email, String name, Language language) {
        boolean operator() {
            return email.startsWith("operator@");
        }
    }

    @Override
    public void run(ApplicationArguments args) {
        List<Invented> missing = ALL.stream()
                .filter(one -> people.byEmail(new EmailAddress(one.email())).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        String hash = passwords.hash(PASSWORD);
        for (Invented one : missing) {
            people.add(new Person(
                    UUID.randomUUID().toString(),
                    one.email(),
                    one.name(),
                    one.language(),
                    hash,
                    one.operator(),
                    clock.instant(),
                    null));
        }
        LOG.info("{} people of the demo were created", missing.size());
    }
}
