package org.regionalforum.benchmark.sample;

import org.regionalforum.kit.aggregate.EventType;

/** What a {@link Paper} announces. */
public sealed interface PaperFact {
    /** With 300 letters of text about 400 bytes on the wire, as most facts of the platform. */
    @EventType(PaperWritten.TYPE)
    record PaperWritten(String paper, String network, String title, String text, String on) implements PaperFact {
        public static final String TYPE = "org.regionalforum.bench.paper-written.v1";
    }
}
