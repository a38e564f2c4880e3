package org.regionalforum.membership.imports;

import java.time.Instant;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.membership.network.NetworkId;

/** That a table was imported, by whom and with what outcome. */
final class ImportRun extends Aggregate<ImportId, ImportFact> {
    private NetworkId network;
    private String as;
    private int entered;
    private int refused;
    private String by;
    private Instant at;

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by the store
    private ImportRun() {}

    @SuppressWarnings("unused") // the store reads the fields
    private ImportRun(ImportId id, NetworkId network, ImportKind as, int entered, int refused, String by, Instant at) {
        super(id);
        this.network = network;
        this.as = as.name();
        this.entered = entered;
        this.refused = refused;
        this.by = by;
        this.at = at;
    }

    static ImportRun done(
            ImportId id, NetworkId network, ImportKind as, int entered, int refused, String by, Instant at) {
        ImportRun run = new ImportRun(id, network, as, entered, refused, by, at);
        if (as == ImportKind.APPLICATIONS && entered > 0) {
            run.announce(new ImportFact.ApplicationsImported(network.value(), id.value(), entered, refused, by));
        }
        return run;
    }

    @Override
    protected String network() {
        return network.value();
    }
}
