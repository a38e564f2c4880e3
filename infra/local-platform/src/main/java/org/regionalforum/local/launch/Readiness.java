package org.regionalforum.local.launch;

import java.net.URI;

/** How a part says that it serves. */
sealed interface Readiness {

    /** It prints a line that begins so. */
    record Says(String beginning) implements Readiness {}

    /** The address answers 200. */
    record Answers(URI address) implements Readiness {}
}
