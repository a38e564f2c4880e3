package org.regionalforum.gateway.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.regionalforum.gateway.protection.CallerFailed;

/** A request's body; when reading it fails, that is the caller's failure and not the service's. */
final class CallersBody extends FilterInputStream {

    CallersBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException failed) {
            throw CallerFailed.of(failed);
        }
    }

    @Override
    public int read(byte[] part, int offset, int length) throws IOException {
        try {
            return super.read(part, offset, length);
        } catch (IOException failed) {
            throw CallerFailed.of(failed);
        }
    }
}
