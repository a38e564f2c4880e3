package org.regionalforum.projects.project;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.file.FileStore;
import org.regionalforum.kit.file.StoredFile;
import org.regionalforum.kit.file.Uploads;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in documents of projects, gives them back to whoever may see the project, and removes what its lead takes out. */
@Component
public class DocumentDesk {
    private final ProjectDesk desk;
    private final FileStore files;
    private final LawClock clock;

    DocumentDesk(ProjectDesk desk, FileStore files, LawClock clock) {
        this.desk = desk;
        this.files = files;
        this.clock = clock;
    }

    /** Adds a PDF document. */
    public Project add(Actor actor, ProjectId id, Expected expected, MultipartFile upload) {
        desk.requireLed(actor, id);
        StoredFile file =
                files.keepPdf(Objects.requireNonNullElse(upload.getOriginalFilename(), ""), Uploads.bytes(upload));
        ProjectDocument document =
                new ProjectDocument(file.id(), file.name(), file.size(), file.sha256(), clock.instant());
        try {
            return desk.attach(actor, id, expected, document);
        } catch (Refusal refusal) {
            files.remove(file.id());
            throw refusal;
        }
    }

    /** Takes a document out of a project; its file is removed for good. */
    public Project remove(Actor actor, ProjectId id, Expected expected, String file) {
        desk.led(actor, id);
        one(actor, id, file);
        files.release(file);
        Project left = desk.change(id, expected, null, project -> project.detach(file, desk.act(actor)));
        files.remove(file);
        return left;
    }

    /** A document of a project that the person may see; refuses with "not found" otherwise. */
    public ProjectDocument one(@Nullable Actor actor, ProjectId id, String file) {
        return desk.one(actor, id).documents().stream()
                .filter(document -> document.file().equals(file))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    public FileStore.Opened open(@Nullable Actor actor, ProjectId id, String file) {
        return files.open(one(actor, id, file).file()).orElseThrow(Refusal::notFound);
    }
}
