package org.regionalforum.benchmark.stage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the libraries of this JVM from telling all they do, which would be measured too. */
public final class Quiet {
    private Quiet() {}

    public static void please() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    }
}
