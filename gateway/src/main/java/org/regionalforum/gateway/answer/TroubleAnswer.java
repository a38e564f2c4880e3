package org.regionalforum.gateway.answer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** The gateway's own answer where a route would have answered. */
public final class TroubleAnswer implements ServerResponse {

    private final HttpStatusCode status;
    private final Writer writer;

    /** Writes the whole answer. */
    @FunctionalInterface
    public interface Writer {
        void write(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException;
    }

    public TroubleAnswer(HttpStatusCode status, Writer writer) {
        this.status = status;
        this.writer = writer;
    }

    @Override
    public HttpStatusCode statusCode() {
        return status;
    }

    @Override
    public HttpHeaders headers() {
        return new HttpHeaders();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        writer.write(request, response);
        return null;
    }
}
