package org.regionalforum.gateway.session;

/** With what a request goes on to a service. */
public sealed interface Credentials {

    /** Nobody is signed in. */
    record Nobody() implements Credentials {}

    /** A program brought its own bearer token, which services check. */
    record OwnToken(String authorization) implements Credentials {}

    /** The access token of the session's person. */
    record OfSession(String accessToken) implements Credentials {}

    /** There is a session, but its token has run out and the provider does not answer. */
    record ProviderDown() implements Credentials {}
}
