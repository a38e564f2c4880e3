package org.regionalforum.membership.imports;

import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.StoreParts;
import org.springframework.stereotype.Component;

/** The imports that were made. */
@Component
class ImportRuns extends AggregateStore<ImportId, ImportRun> {
    ImportRuns(StoreParts parts) {
        super(parts, ImportRun.class, "imports");
    }

    /** Remembers an import once. */
    void remember(ImportRun run) {
        try {
            keep(run);
        } catch (KeyTaken taken) {
            // the same table was imported before, and said so then
        }
    }
}
