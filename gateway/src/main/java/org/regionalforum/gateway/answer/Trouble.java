package org.regionalforum.gateway.answer;

import org.springframework.http.HttpStatus;

/** What the gateway refuses or cannot do; the code is the stable part of the problem's type and of the texts' keys. */
public enum Trouble {
    CROSS_SITE(HttpStatus.FORBIDDEN, "cross-site"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found"),
    NOT_ALLOWED(HttpStatus.BAD_REQUEST, "not-allowed"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "too-large"),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "too-many"),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "not-signed-in"),
    SIGN_IN_FAILED(HttpStatus.BAD_REQUEST, "sign-in-failed"),
    SIGN_IN_DOWN(HttpStatus.SERVICE_UNAVAILABLE, "sign-in-down"),
    SESSIONS_DOWN(HttpStatus.SERVICE_UNAVAILABLE, "sessions-down"),
    SERVICE_DOWN(HttpStatus.SERVICE_UNAVAILABLE, "service-down"),
    OUTCOME_UNKNOWN(HttpStatus.SERVICE_UNAVAILABLE, "outcome-unknown"),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");

    private final HttpStatus status;
    private final String code;

    Trouble(HttpStatus status, String code) {
        this.status = status;
        this.code = code;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }
}
