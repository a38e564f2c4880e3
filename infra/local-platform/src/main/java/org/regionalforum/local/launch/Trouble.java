package org.regionalforum.local.launch;

/** Something a person has to know and can mend. The message is one clear line and is all that is shown. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Trouble(String message) {
        super(message);
    }

    public Trouble(String message, Throwable cause) {
        super(message, cause);
    }
}
