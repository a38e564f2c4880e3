package org.regionalforum.acceptance;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where the forum runs at which journeys are played: on this machine by one command, or elsewhere on real parts. */
interface Place {
    /** The gateway's address, without a path. */
    String address();

    /** An access token of a person. */
    String token(String email);

    /** The mails that an address received, the newest first; {@code subject}, {@code text} and {@code messageId} of each. */
    List<JsonNode> mails(String to, int most);

    /** Runs {@code ./forum} for this place. */
    Command forum(int seconds, String... words);

    /** What a command printed and how it ended. */
    record Command(int exit, String output) {}
}
