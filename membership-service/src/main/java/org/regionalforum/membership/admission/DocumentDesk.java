package org.regionalforum.membership.admission;

import java.time.InstantSource;
import java.util.Objects;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.file.FileStore;
import org.regionalforum.kit.file.StoredFile;
import org.regionalforum.kit.file.Uploads;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.admission.ApplicationDocument.DocumentKind;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Adds documents to an application and gives them to those who may see it. */
@Component
public class DocumentDesk {
    private final AdmissionDesk desk;
    private final FileStore files;
    private final InstantSource clock;

    DocumentDesk(AdmissionDesk desk, FileStore files, InstantSource machineClock) {
        this.desk = desk;
        this.files = files;
        this.clock = machineClock;
    }

    /** The file is kept first, then the application that refers to it; a file left over by a refusal is removed. */
    public MembershipApplication add(
            Actor actor, ApplicationId id, Expected expected, DocumentKind kind, MultipartFile upload) {
        desk.see(actor, id);
        StoredFile file =
                files.keepPdf(Objects.requireNonNullElse(upload.getOriginalFilename(), ""), Uploads.bytes(upload));
        ApplicationDocument document =
                new ApplicationDocument(file.id(), kind, file.name(), file.size(), file.sha256(), clock.instant());
        try {
            return desk.add(actor, id, expected, document);
        } catch (Refusal refusal) {
            files.remove(file.id());
            throw refusal;
        }
    }

    public FileStore.Opened open(Actor actor, ApplicationId id, String file) {
        boolean belongs = desk.see(actor, id).documents().stream()
                .anyMatch(document -> document.file().equals(file));
        if (!belongs) {
            throw Refusal.notFound();
        }
        return files.open(file).orElseThrow(Refusal::notFound);
    }
}
