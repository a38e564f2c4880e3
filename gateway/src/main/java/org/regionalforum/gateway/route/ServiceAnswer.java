package org.regionalforum.gateway.route;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer on its way to the caller. Whoever does not write it must {@link #discard} it, or its connection
 * stays taken. A caller who goes away ends the connection at once: an event stream has no rest to read.
 */
final class ServiceAnswer implements ServerResponse {

    private static final int PART = 16 * 1024;

    private final ClassicHttpResponse answer;
    private final HttpHeaders headers;

    ServiceAnswer(ClassicHttpResponse answer, HttpHeaders headers) {
        this.answer = answer;
        this.headers = headers;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.getCode());
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        try (answer) {
            response.setStatus(answer.getCode());
            headers.forEach((name, values) -> {
                response.setHeader(name, values.getFirst()); // in place of what the gateway says by default
                values.stream().skip(1).forEach(value -> response.addHeader(name, value));
            });
            HttpEntity body = answer.getEntity();
            if (body != null) {
                copy(body.getContent(), response.getOutputStream());
            }
        }
        return null;
    }

    /** Gives the connection back without reading the answer. */
    void discard() {
        try {
            answer.close();
        } catch (IOException _) {
            // it is closed either way
        }
    }

    private void copy(InputStream from, ServletOutputStream to) throws IOException {
        boolean live = isEventStream();
        byte[] part = new byte[PART];
        if (live) {
            to.flush(); // the browser's "open" event comes with the headers
        }
        for (int length = from.read(part); length >= 0; length = from.read(part)) {
            to.write(part, 0, length);
            if (live) {
                to.flush();
            }
        }
    }

    private boolean isEventStream() {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }
}
