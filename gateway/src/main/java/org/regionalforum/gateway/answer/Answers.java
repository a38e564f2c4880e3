package org.regionalforum.gateway.answer;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regionalforum.gateway.language.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what the gateway says in its own name: a problem document to a program, a page to a person. */
@Component
public class Answers {

    private final Words words;
    private final JsonMapper json;

    Answers(Words words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    /** A person reads this answer: no API path, and the browser asked for a page. */
    public static boolean isForPerson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !isApi(request) && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** A path below {@code /api}, also while the container's own error is answered. */
    public static boolean isApi(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        // decoded by the container: "/%61pi" is the same path to a service
        String path = failed == null ? request.getServletPath() : failed.toString();
        return path.startsWith("/api/");
    }

    /** Answers with this trouble; arguments fill its text. */
    public void trouble(HttpServletRequest request, HttpServletResponse response, Trouble trouble, Object... arguments)
            throws ServletException, IOException {
        if (isForPerson(request)) {
            page(request, response, page(request, trouble, arguments));
        } else {
            problem(request, response, trouble, arguments);
        }
    }

    /** The page of this trouble, with the front page as the way out. */
    public Page page(HttpServletRequest request, Trouble trouble, Object... arguments) {
        Language language = Language.of(request);
        return Page.of(
                        trouble.status(),
                        words.in(language, "trouble." + trouble.code() + ".title", arguments),
                        List.of(words.in(language, "trouble." + trouble.code() + ".detail", arguments)))
                .links(new Page.Link("/", words.in(language, "link.front")));
    }

    /** Shows this page; nothing of the answer may have been sent yet. */
    public void page(HttpServletRequest request, HttpServletResponse response, Page page)
            throws ServletException, IOException {
        request.setAttribute(PageView.PAGE, page);
        request.getRequestDispatcher(PageView.PATH).forward(request, response);
    }

    /** Writes the problem document of this trouble. */
    public void problem(HttpServletRequest request, HttpServletResponse response, Trouble trouble, Object... arguments)
            throws IOException {
        Language language = Language.of(request);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:regional-forum:problem:" + trouble.code());
        problem.put("title", words.in(language, "trouble." + trouble.code() + ".title", arguments));
        problem.put("status", trouble.status().value());
        problem.put("detail", words.in(language, "trouble." + trouble.code() + ".detail", arguments));
        problem.put("instance", request.getRequestURI());
        problem.put("code", trouble.code());
        response.setStatus(trouble.status().value());
        if (trouble.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
