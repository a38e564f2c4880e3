package org.regionalforum.projects.project;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.file.Downloads;
import org.regionalforum.kit.web.Versioned;
import org.regionalforum.projects.description.ProjectInput;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** One project: who acts for its lead writes it, who acts for a partner answers for its part, anybody reads it. */
@Tag(name = "projects")
@RestController
@RequestMapping("${forum.api}")
class ProjectApi {
    private final ProjectDesk desk;
    private final PartDesk parts;
    private final DocumentDesk documents;
    private final LawClock clock;

    ProjectApi(ProjectDesk desk, PartDesk parts, DocumentDesk documents, LawClock clock) {
        this.desk = desk;
        this.parts = parts;
        this.documents = documents;
        this.clock = clock;
    }

    /** A draft for an organisation, as far as it is known. */
    record Drafting(@NotBlank String organisation, @NotNull ProjectInput description) {}

    /** Why; staff have to say it. */
    record Reason(@Nullable String reason) {}

    @PostMapping("/networks/{network}/projects")
    ResponseEntity<ProjectView> draft(
            Actor actor, @PathVariable String network, Once once, @Valid @RequestBody Drafting drafting) {
        Project made = desk.draft(actor, network, drafting.organisation(), drafting.description(), once);
        return Versioned.created(made, "/api/projects/projects/" + made.id().value(), view(actor, made));
    }

    @GetMapping("/projects/{project}")
    ResponseEntity<ProjectView> project(@Nullable Actor actor, @PathVariable String project) {
        return answer(actor, desk.one(actor, new ProjectId(project)));
    }

    @PatchMapping("/projects/{project}")
    ResponseEntity<ProjectView> describe(
            Actor actor, @PathVariable String project, Expected expected, @Valid @RequestBody ProjectInput changes) {
        return answer(actor, desk.describe(actor, new ProjectId(project), expected, changes));
    }

    @PostMapping("/projects/{project}/registration")
    ResponseEntity<ProjectView> register(
            Actor actor, @PathVariable String project, Expected expected, @Nullable Once once) {
        return answer(actor, desk.register(actor, new ProjectId(project), expected, once));
    }

    @PostMapping("/projects/{project}/withdrawal")
    ResponseEntity<ProjectView> withdraw(
            Actor actor, @PathVariable String project, Expected expected, @Valid @RequestBody Reason reason) {
        return answer(actor, desk.withdraw(actor, new ProjectId(project), expected, reason.reason()));
    }

    /** Removes the contact, which is somebody's personal data. */
    @PostMapping("/projects/{project}/contact-erasure")
    ResponseEntity<ProjectView> forgetContact(Actor actor, @PathVariable String project, Expected expected) {
        return answer(actor, desk.forgetContact(actor, new ProjectId(project), expected));
    }

    @PostMapping(path = "/projects/{project}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ProjectView> attach(
            Actor actor, @PathVariable String project, Expected expected, @RequestPart MultipartFile file) {
        return answer(actor, documents.add(actor, new ProjectId(project), expected, file));
    }

    @GetMapping("/projects/{project}/documents/{document}")
    ResponseEntity<Resource> document(
            @Nullable Actor actor, @PathVariable String project, @PathVariable String document) {
        return Downloads.of(documents.open(actor, new ProjectId(project), document));
    }

    /** The document leaves the project, and its file the store. */
    @DeleteMapping("/projects/{project}/documents/{document}")
    ResponseEntity<ProjectView> removeDocument(
            Actor actor, @PathVariable String project, @PathVariable String document, Expected expected) {
        return answer(actor, documents.remove(actor, new ProjectId(project), expected, document));
    }

    /** Asks a member that refused or withdrew once more. */
    @PostMapping("/projects/{project}/partners/{organisation}/request")
    ResponseEntity<ProjectView> askAgain(
            Actor actor, @PathVariable String project, @PathVariable String organisation, Expected expected) {
        return answer(actor, parts.askAgain(actor, new ProjectId(project), organisation, expected));
    }

    @PostMapping("/projects/{project}/partners/{organisation}/confirmation")
    ResponseEntity<ProjectView> confirm(
            Actor actor, @PathVariable String project, @PathVariable String organisation, Expected expected) {
        return answer(actor, parts.confirm(actor, new ProjectId(project), organisation, expected));
    }

    @PostMapping("/projects/{project}/partners/{organisation}/refusal")
    ResponseEntity<ProjectView> refuse(
            Actor actor,
            @PathVariable String project,
            @PathVariable String organisation,
            Expected expected,
            @Valid @RequestBody Reason reason) {
        return answer(actor, parts.refuse(actor, new ProjectId(project), organisation, expected, reason.reason()));
    }

    @PostMapping("/projects/{project}/partners/{organisation}/withdrawal")
    ResponseEntity<ProjectView> leave(
            Actor actor,
            @PathVariable String project,
            @PathVariable String organisation,
            Expected expected,
            @Valid @RequestBody Reason reason) {
        return answer(actor, parts.leave(actor, new ProjectId(project), organisation, expected, reason.reason()));
    }

    private ResponseEntity<ProjectView> answer(@Nullable Actor actor, Project project) {
        return Versioned.ok(project, view(actor, project));
    }

    private ProjectView view(@Nullable Actor actor, Project project) {
        boolean inside = desk.leads(actor, project) || desk.keeps(actor, project);
        return ProjectView.of(project, clock.today(), inside);
    }
}
