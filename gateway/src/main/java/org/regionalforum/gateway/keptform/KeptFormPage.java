package org.regionalforum.gateway.keptform;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.regionalforum.gateway.LocalPath;
import org.regionalforum.gateway.answer.Answers;
import org.regionalforum.gateway.answer.Page;
import org.regionalforum.gateway.answer.Words;
import org.regionalforum.gateway.language.Language;
import org.regionalforum.gateway.session.KnownPerson;
import org.regionalforum.gateway.session.SignIn;
import org.regionalforum.gateway.session.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows a kept form to its sender, who reads it and sends it, or does not. */
@Controller
class KeptFormPage {

    static final String PATH = "/session/kept-form";

    private final KeptForms forms;
    private final KnownPerson known;
    private final Answers answers;
    private final Words words;

    KeptFormPage(KeptForms forms, KnownPerson known, Answers answers, Words words) {
        this.forms = forms;
        this.known = known;
        this.answers = answers;
        this.words = words;
    }

    @GetMapping(PATH)
    void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Optional<SignedIn> person = SignedIn.of(request);
        if (person.isEmpty()) {
            response.sendRedirect(SignIn.leadingBackTo(new LocalPath(PATH)));
            return;
        }
        String mark = known.markOf(person.get());
        Language language = Language.of(request);
        Page page = FormKeeper.keyIn(request)
                .flatMap(forms::find)
                .filter(form -> form.isFor(mark))
                .map(form -> of(form, language))
                .orElseGet(() -> nothing(language));
        answers.page(request, response, page);
    }

    private Page of(KeptForm form, Language language) {
        return Page.of(
                        HttpStatus.OK,
                        words.in(language, "form.shown.title"),
                        List.of(words.in(language, "form.shown.detail")))
                .facts(form.fields().stream()
                        .filter(KeptFormPage::isForReading)
                        .map(field -> new Page.Fact(inWords(field.name()), field.value()))
                        .toList())
                .form(new Page.Form(form.path(), words.in(language, "form.shown.button"), form.fields()))
                .links(new Page.Link("/", words.in(language, "link.front")));
    }

    private Page nothing(Language language) {
        return Page.of(
                        HttpStatus.NOT_FOUND,
                        words.in(language, "form.none.title"),
                        List.of(words.in(language, "form.none.detail")))
                .links(new Page.Link("/", words.in(language, "link.front")));
    }

    private static boolean isForReading(Page.Field field) {
        return !field.value().isBlank()
                && !field.name().startsWith("_")
                && !field.name().toLowerCase(Locale.ROOT).contains("idempotency");
    }

    /** {@code seat.postCode} becomes "seat: post code": the gateway does not know the form's labels. */
    private static String inWords(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replace(".", ": ")
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT);
    }
}
