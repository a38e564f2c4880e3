package org.regionalforum.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import tools.jackson.databind.json.JsonMapper;

/** Answers a token that is false, expired or meant for somebody else. */
final class UnknownPerson implements AuthenticationEntryPoint {
    private final Problems problems;
    private final JsonMapper json;

    UnknownPerson(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        Refusal refusal = Refusal.of(Refusal.Kind.UNKNOWN_PERSON, "sign-in.needed");
        response.setStatus(refusal.kind().status());
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problems.of(refusal, request)));
    }
}
