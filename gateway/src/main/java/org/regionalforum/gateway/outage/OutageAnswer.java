package org.regionalforum.gateway.outage;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regionalforum.gateway.answer.Answers;
import org.regionalforum.gateway.answer.Page;
import org.regionalforum.gateway.answer.Trouble;
import org.regionalforum.gateway.answer.Words;
import org.regionalforum.gateway.keptform.FormKeeper;
import org.regionalforum.gateway.language.Language;
import org.regionalforum.gateway.route.Service;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Says what is down; on a page also what still works, and where a form is found that could not be sent. */
@Component
class OutageAnswer {

    private static final String COME_AGAIN_AFTER = "5";

    private final Answers answers;
    private final Words words;
    private final StatusBoard board;
    private final FormKeeper forms;

    OutageAnswer(Answers answers, Words words, StatusBoard board, FormKeeper forms) {
        this.answers = answers;
        this.words = words;
        this.board = board;
        this.forms = forms;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Service service, Trouble trouble)
            throws ServletException, IOException {
        Language language = Language.of(request);
        String name = words.in(language, "part." + service.code());
        response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_AFTER);
        if (Answers.isForPerson(request)) {
            Page page = answers.page(request, trouble, name).facts(parts(language, service));
            Optional<String> kept = forms.keepUnsent(request, response);
            if (kept.isPresent()) {
                page = page.also(words.in(language, "form.unsent"));
            }
            answers.page(request, response, page.links(ways(request, language, page, kept)));
        } else {
            answers.problem(request, response, trouble, name);
        }
    }

    private Page.Link[] ways(HttpServletRequest request, Language language, Page page, Optional<String> kept) {
        List<Page.Link> ways = new ArrayList<>();
        kept.ifPresent(path -> ways.add(new Page.Link(path, words.in(language, "link.kept"))));
        if ("GET".equals(request.getMethod())) {
            String query = request.getQueryString();
            String again = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
            ways.add(new Page.Link(again, words.in(language, "link.again")));
        }
        ways.addAll(page.links());
        return ways.toArray(Page.Link[]::new);
    }

    private List<Page.Fact> parts(Language language, Service failed) {
        List<Page.Fact> facts = new ArrayList<>();
        Map<String, Boolean> parts = board.parts();
        parts.forEach((code, up) -> {
            boolean works = up && !code.equals(failed.code());
            facts.add(new Page.Fact(
                    words.in(language, "part." + code), words.in(language, works ? "part.works" : "part.down")));
        });
        return facts;
    }
}
