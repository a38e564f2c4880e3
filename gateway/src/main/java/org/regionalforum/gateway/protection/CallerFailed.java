package org.regionalforum.gateway.protection;

import java.io.IOException;
import org.regionalforum.gateway.answer.Trouble;
import org.regionalforum.gateway.answer.TroubleException;

/** The caller's body could not be read to its end: it broke off, or it was longer than allowed. */
public final class CallerFailed extends IOException {

    private final Trouble trouble;
    private final transient Object[] arguments;

    public CallerFailed(IOException cause) {
        super(cause);
        this.trouble = Trouble.NOT_ALLOWED;
        this.arguments = new Object[0];
    }

    CallerFailed(Trouble trouble, Object... arguments) {
        super(trouble.code());
        this.trouble = trouble;
        this.arguments = arguments;
    }

    public static CallerFailed of(IOException failed) {
        return failed instanceof CallerFailed already ? already : new CallerFailed(failed);
    }

    public TroubleException asTrouble() {
        return new TroubleException(trouble, arguments);
    }
}
