package org.regionalforum.projects.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.exc.JacksonIOException;

/** Answers with a file that is written while it is read from the store, so that it may be of any length. */
final class Download {
    private Download() {}

    /** Writes the content. */
    @FunctionalInterface
    interface Content {
        void to(Writer out) throws IOException;
    }

    /** What fails half-way breaks the connection off, so that nobody takes a part for the whole. */
    static void answer(HttpServletResponse response, String name, String type, Content content) throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        try {
            Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
            content.to(out);
            out.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw new IOException(name + " broke off", e);
            }
            response.resetBuffer();
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
            throw e;
        }
    }
}
