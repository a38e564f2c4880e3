package org.regionalforum.kit.inbox;

import java.util.List;
import java.util.Set;

/** A fact with what is to be done. */
record Step(Received received, Deed deed) {
    /** Whether it can go together with writes of these keys; then its own are among them. */
    boolean joins(Set<String> keys) {
        if (!(deed instanceof Deed.Write(List<ModelWrite> writes))) {
            return true;
        }
        List<String> own = writes.stream()
                .map(write -> new ModelWriter.Guarded(0, 0, write).key())
                .toList();
        if (own.stream().anyMatch(keys::contains)) {
            return false;
        }
        keys.addAll(own);
        return true;
    }
}
