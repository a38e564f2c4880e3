package org.regionalforum.local.client;

/** Where access tokens come from. */
public interface Tokens {
    /** @throws org.regionalforum.local.launch.Trouble if there is none for this person */
    String tokenOf(String email) throws InterruptedException;
}
