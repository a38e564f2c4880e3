package org.regionalforum.gateway.answer;

/** Ends a request with this trouble. */
public final class TroubleException extends RuntimeException {

    private final Trouble trouble;
    private final transient Object[] arguments;

    public TroubleException(Trouble trouble, Object... arguments) {
        super(trouble.code(), null, false, false);
        this.trouble = trouble;
        this.arguments = arguments;
    }

    public Trouble trouble() {
        return trouble;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
