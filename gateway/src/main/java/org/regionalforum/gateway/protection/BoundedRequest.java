package org.regionalforum.gateway.protection;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request for a service whose body fails where it passes the limit. Its parameters are not looked at here, so the body
 * is still there to be passed on, byte for byte. A short form is held in memory, in case its session has ended.
 */
public final class BoundedRequest extends HttpServletRequestWrapper {

    private static final String FORM = BoundedRequest.class.getName() + ".form";

    private final long limit;
    private @Nullable ServletInputStream body;

    BoundedRequest(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    /** The body of the short form that this request brought; empty for any other request. */
    public static Optional<byte[]> formOf(HttpServletRequest request) {
        return Optional.ofNullable((byte[]) request.getAttribute(FORM));
    }

    void holdForm() throws IOException {
        byte[] form;
        try {
            form = getInputStream().readAllBytes();
        } catch (IOException failed) {
            throw CallerFailed.of(failed);
        }
        setAttribute(FORM, form);
        body = new BodyStream(new ByteArrayInputStream(form), form.length);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream current = body;
        if (current == null) {
            InputStream whole = super.getInputStream();
            current = new BodyStream(whole, limit);
            body = current;
        }
        return current;
    }

    @Override
    public @Nullable String getParameter(String name) {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return null;
    }
}
