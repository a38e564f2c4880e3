package org.regionalforum.sample.note;

import java.time.LocalDate;
import org.regionalforum.kit.aggregate.Kind;

sealed interface Standing {
    @Kind("open")
    record Open(LocalDate since) implements Standing {}

    @Kind("closed")
    record Closed(LocalDate since, String by) implements Standing {}
}
