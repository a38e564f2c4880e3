package org.regionalforum.gateway.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.gateway.protection.CallerFailed;

/**
 * A request's body. When it cannot be read to its end, that is the caller's failure and not the service's, and the
 * request towards the service is cut at once: the client library would else end the body in good order, and the service
 * would take a part for the whole.
 */
final class CallersBody extends FilterInputStream {

    private final Runnable cut;
    private @Nullable CallerFailed failure;

    CallersBody(InputStream body, Runnable cut) {
        super(body);
        this.cut = cut;
    }

    @Nullable
    CallerFailed failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException failed) {
            throw cutting(failed);
        }
    }

    @Override
    public int read(byte[] part, int offset, int length) throws IOException {
        try {
            return super.read(part, offset, length);
        } catch (IOException failed) {
            throw cutting(failed);
        }
    }

    private CallerFailed cutting(IOException failed) {
        CallerFailed callers = CallerFailed.of(failed);
        failure = callers;
        cut.run();
        return callers;
    }
}
