package org.regionalforum.membership.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.recognition.RecognitionFact.RecognitionRecorded;
import org.regionalforum.membership.recognition.RecognitionFact.RecognitionRevoked;

/** An institution's act about a network. */
public final class Recognition extends Aggregate<RecognitionId, RecognitionFact> {
    private NetworkId network;
    private String institution;
    private Act act;
    private String label;
    private LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private String recordedBy;
    private @Nullable ActDocument document;
    private @Nullable Revocation revocation;

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by the store
    private Recognition() {}

    private Recognition(RecognitionId id, NetworkId network, Details of, String recordedBy) {
        super(id);
        this.network = network;
        this.institution = of.institution();
        this.act = of.act();
        this.label = of.label();
        this.validFrom = of.validFrom();
        this.validUntil = of.validUntil();
        this.recordedBy = recordedBy;
    }

    static Recognition record(RecognitionId id, NetworkId network, Details of, String by) {
        Recognition recognition = new Recognition(id, network, of, by);
        recognition.announce(new RecognitionRecorded(
                id.value(),
                network.value(),
                of.institution(),
                of.act().type(),
                of.act().number(),
                of.act().date(),
                of.label(),
                of.validFrom(),
                of.validUntil()));
        return recognition;
    }

    /** Adds the act itself; once it is there it stays. */
    void attach(ActDocument file) {
        if (document != null) {
            throw Refusal.conflict("recognition.document-there");
        }
        document = file;
    }

    void revoke(Revocation by) {
        if (revocation != null) {
            throw Refusal.conflict("recognition.revoked");
        }
        if (by.from().isBefore(validFrom) || (validUntil != null && by.from().isAfter(validUntil))) {
            throw Refusal.field("from", "recognition.from-outside");
        }
        revocation = by;
        announce(new RecognitionRevoked(
                id().value(),
                network.value(),
                by.from(),
                by.act().type(),
                by.act().number(),
                by.act().date(),
                institution));
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && (validUntil == null || !day.isAfter(validUntil))
                && (revocation == null || day.isBefore(revocation.from()));
    }

    @Override
    public String network() {
        return network.value();
    }

    public String institution() {
        return institution;
    }

    public Act act() {
        return act;
    }

    public String label() {
        return label;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public @Nullable LocalDate validUntil() {
        return validUntil;
    }

    String recordedBy() {
        return recordedBy;
    }

    public @Nullable ActDocument document() {
        return document;
    }

    public @Nullable Revocation revocation() {
        return revocation;
    }
}
