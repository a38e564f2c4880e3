package org.regionalforum.kit.inbox;

import java.util.List;

/** What a table does with one fact. */
sealed interface Deed {
    /** Calls a handler. */
    record Act(Runnable action) implements Deed {}

    /** Writes into read models. */
    record Write(List<ModelWrite> writes) implements Deed {}

    /** Nothing: the fact cannot be read, or its projection fails, which trying again does not change. */
    record Unable(RuntimeException why) implements Deed {}
}
