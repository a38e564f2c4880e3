package org.regionalforum.identity.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalforum.identity.Language;
import org.regionalforum.identity.Refusal;
import org.regionalforum.identity.Refusal.Fault;
import org.regionalforum.identity.person.EmailAddress;
import org.regionalforum.identity.person.Passwords;

/** What somebody typed to get an account; any field may be missing. */
record RegistrationForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String password,
        @Nullable String language) {

    private static final int LONGEST_NAME = 100;

    /** What the form says once it is right. */
    record Asked(String name, EmailAddress email, String password, Language language) {}

    /** Reads the form; throws a refusal that names every field that is wrong. */
    Asked read(Passwords passwords) {
        List<Fault> faults = new ArrayList<>();
        String readName = name == null ? "" : name.strip().replaceAll("\\h+", " ");
        nameFault(readName).ifPresent(code -> faults.add(new Fault("name", code)));
        Optional<EmailAddress> readEmail = EmailAddress.of(email);
        if (readEmail.isEmpty()) {
            faults.add(new Fault("email", "email.shape"));
        }
        String readPassword = password == null ? "" : password;
        passwords
                .fault(readPassword, readEmail.map(EmailAddress::value).orElse(""))
                .ifPresent(code -> faults.add(new Fault("password", code)));
        Optional<Language> readLanguage = Language.of(language);
        if (readLanguage.isEmpty()) {
            faults.add(new Fault("language", "language.missing"));
        }
        if (!faults.isEmpty() || readEmail.isEmpty() || readLanguage.isEmpty()) {
            throw new Refusal(faults);
        }
        return new Asked(readName, readEmail.get(), readPassword, readLanguage.get());
    }

    private static Optional<String> nameFault(String name) {
        if (name.isEmpty()) {
            return Optional.of("name.missing");
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of("name.long");
        }
        boolean plain =
                name.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        return plain ? Optional.empty() : Optional.of("name.characters");
    }
}
