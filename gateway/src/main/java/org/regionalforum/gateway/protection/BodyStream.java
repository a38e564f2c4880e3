package org.regionalforum.gateway.protection;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.regionalforum.gateway.answer.Trouble;

/** Passes a body on up to a limit and fails with {@link CallerFailed} at the first byte beyond. */
final class BodyStream extends ServletInputStream {

    private final InputStream body;
    private final long limit;
    private long passed;
    private boolean ended;

    BodyStream(InputStream body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = body.read();
        count(next < 0 ? -1 : 1);
        return next;
    }

    @Override
    public int read(byte[] part, int offset, int length) throws IOException {
        int read = body.read(part, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws CallerFailed {
        if (read < 0) {
            ended = true;
            return;
        }
        passed += read;
        if (passed > limit) {
            throw new CallerFailed(Trouble.TOO_LARGE, limit / BodyFilter.MEBIBYTE);
        }
    }

    @Override
    public boolean isFinished() {
        return ended;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("bodies are read on virtual threads, not by callback");
    }
}
