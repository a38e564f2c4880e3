package org.regionalforum.gateway.route;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.apache.coyote.CloseNowException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger log = LoggerFactory.getLogger(ServiceAnswer.class);
    private static final int PART = 16 * 1024;
    private static final int EVENT = 1024; // thousands of streams are open at once

    private final HttpUriRequestBase asked;
    private final ClassicHttpResponse answer;
    private final HttpHeaders headers;
    private final OpenStreams streams;

    ServiceAnswer(HttpUriRequestBase asked, ClassicHttpResponse answer, HttpHeaders headers, OpenStreams streams) {
        this.asked = asked;
        this.answer = answer;
        this.headers = headers;
        this.streams = streams;
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
        boolean whole = false;
        try {
            response.setStatus(answer.getCode());
            headers.forEach((name, values) -> {
                response.setHeader(name, values.getFirst()); // in place of what the gateway says by default
                values.stream().skip(1).forEach(value -> response.addHeader(name, value));
            });
            HttpEntity body = answer.getEntity();
            if (body != null && isEventStream()) {
                streams.add(asked);
                response.flushBuffer(); // the browser's "open" event comes with the headers
                copy(body.getContent(), response.getOutputStream(), EVENT, true);
            } else if (body != null) {
                copy(body.getContent(), response.getOutputStream(), size(body.getContentLength()), false);
            }
            whole = true;
        } finally {
            streams.remove(asked);
            if (!whole) {
                asked.abort();
            }
            close();
        }
        return null;
    }

    /** Gives the connection up without reading the answer. */
    void discard() {
        asked.abort(); // closing alone would first read the answer to its end
        close();
    }

    private void close() {
        try {
            answer.close();
        } catch (IOException _) {
            // it is closed either way
        }
    }

    private static int size(long length) {
        return length > 0 && length < PART ? (int) length : PART;
    }

    private static void copy(InputStream from, ServletOutputStream to, int size, boolean live) throws IOException {
        byte[] part = new byte[size];
        for (int length = read(from, part); length >= 0; length = read(from, part)) {
            to.write(part, 0, length);
            if (live) {
                to.flush();
            }
        }
    }

    private static int read(InputStream from, byte[] part) throws CloseNowException {
        try {
            return from.read(part);
        } catch (IOException broken) {
            log.warn("An answer broke off: {}", broken.getMessage());
            // the caller's connection closes without an end, so that half an answer does not look whole
            throw new CloseNowException(broken);
        }
    }

    private boolean isEventStream() {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }
}
