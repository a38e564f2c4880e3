package org.regionalforum.membership.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.file.FileStore;
import org.regionalforum.kit.file.StoredFile;
import org.regionalforum.kit.file.Uploads;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.network.Networks;
import org.regionalforum.membership.staff.Access;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Records what institutions decided about a network: its staff enter it, everybody reads it. */
@Component
public class RecognitionDesk {
    private final Recognitions recognitions;
    private final Networks networks;
    private final Access access;
    private final FileStore files;
    private final LawClock clock;

    RecognitionDesk(Recognitions recognitions, Networks networks, Access access, FileStore files, LawClock clock) {
        this.recognitions = recognitions;
        this.networks = networks;
        this.access = access;
        this.files = files;
        this.clock = clock;
    }

    Recognition record(Actor actor, NetworkId network, Entered entered, Once once) {
        networks.require(network);
        access.requireStaff(actor, network);
        Act act = Act.of(entered.actType(), entered.actNumber(), entered.actDate(), clock.today());
        Details of = Details.of(entered.institution(), act, entered.label(), entered.validFrom(), entered.validUntil());
        RecognitionId id = new RecognitionId(once.newId());
        return recognitions.keep(Recognition.record(id, network, of, actor.person()), once);
    }

    /** The file is kept first, then the recognition that refers to it; a file left over by a refusal is removed. */
    Recognition attach(
            Actor actor, NetworkId network, RecognitionId id, Expected expected, @Nullable MultipartFile upload) {
        access.requireStaff(actor, network);
        one(network, id);
        if (upload == null) {
            throw Refusal.field("file", "file.empty");
        }
        StoredFile file =
                files.keepPdf(Objects.requireNonNullElse(upload.getOriginalFilename(), ""), Uploads.bytes(upload));
        try {
            return recognitions.change(
                    id,
                    expected,
                    recognition ->
                            recognition.attach(new ActDocument(file.id(), file.name(), file.size(), file.sha256())));
        } catch (Refusal refusal) {
            files.remove(file.id());
            throw refusal;
        }
    }

    Recognition revoke(Actor actor, NetworkId network, RecognitionId id, Expected expected, Ended ended) {
        access.requireStaff(actor, network);
        one(network, id);
        Act act = Act.of(ended.actType(), ended.actNumber(), ended.actDate(), clock.today());
        LocalDate from = Objects.requireNonNullElse(ended.from(), act.date());
        return recognitions.change(
                id, expected, recognition -> recognition.revoke(new Revocation(from, act, actor.person())));
    }

    Recognition one(NetworkId network, RecognitionId id) {
        Recognition found = recognitions.require(id);
        if (!found.network().equals(network.value())) {
            throw Refusal.notFound();
        }
        return found;
    }

    /** All of a network, those that are over too, the newest act first. */
    List<Recognition> of(NetworkId network) {
        networks.require(network);
        return recognitions.of(network);
    }

    /** Those that are valid today, for a page that shows their label. */
    public List<Recognition> valid(NetworkId network) {
        return recognitions.of(network).stream()
                .filter(recognition -> recognition.validOn(clock.today()))
                .toList();
    }

    FileStore.Opened open(NetworkId network, RecognitionId id) {
        ActDocument document = one(network, id).document();
        if (document == null) {
            throw Refusal.notFound();
        }
        return files.open(document.file()).orElseThrow(Refusal::notFound);
    }

    /** What staff enter of an act of recognition, before it is checked. */
    record Entered(
            @Nullable String institution,
            @Nullable String actType,
            @Nullable String actNumber,
            @Nullable LocalDate actDate,
            @Nullable String label,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /** What staff enter of an act of revocation; from the act's date on where no day is named. */
    record Ended(
            @Nullable LocalDate from,
            @Nullable String actType,
            @Nullable String actNumber,
            @Nullable LocalDate actDate) {}
}
