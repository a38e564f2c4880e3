package org.regionalforum.membership.admission;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.file.Downloads;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.regionalforum.kit.web.Versioned;
import org.regionalforum.membership.admission.ApplicationDocument.DocumentKind;
import org.regionalforum.membership.network.NetworkId;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** Membership applications: an applicant drafts and sends, staff ask and decide. */
@Tag(name = "applications")
@RestController
@RequestMapping("${forum.api}")
class ApplicationApi {
    private final AdmissionDesk desk;
    private final ParticularsReader reader;
    private final DocumentDesk documents;

    ApplicationApi(AdmissionDesk desk, ParticularsReader reader, DocumentDesk documents) {
        this.desk = desk;
        this.reader = reader;
        this.documents = documents;
    }

    record InformationRequest(@NotBlank String text) {}

    record Representative(
            @NotBlank String name,
            @NotBlank String appointment,
            @Nullable String person) {}

    /** What the board decided. */
    enum Outcome {
        ADMITTED,
        REFUSED,
        SET_ASIDE
    }

    /**
     * The board's decision. An admission names the representative with the act of appointment, and the address at which the
     * representative is asked to take that mandate; a refusal and a setting aside give reasons.
     */
    record DecisionRequest(
            @NotNull Outcome outcome,
            @Nullable LocalDate on,
            @Nullable String act,
            @Nullable LocalDate since,
            Decision.@Nullable Standing standing,
            @Valid @Nullable Representative representative,
            @Nullable String representativeEmail,
            @Nullable String reasons) {
        Verdict verdict() {
            return switch (outcome) {
                case ADMITTED ->
                    new Verdict.Admit(
                            on,
                            since,
                            standing,
                            act,
                            representative == null ? null : representative.name(),
                            representative == null ? null : representative.appointment(),
                            representative == null ? null : representative.person(),
                            representativeEmail);
                case REFUSED -> new Verdict.Refuse(on, reasons, act);
                case SET_ASIDE -> new Verdict.SetAside(on, reasons);
            };
        }
    }

    @PostMapping("/networks/{network}/applications")
    ResponseEntity<ApplicationView> draft(
            Actor actor, @PathVariable String network, Once once, @RequestBody ParticularsInput input) {
        MembershipApplication draft = desk.draft(actor, new NetworkId(network), reader.checked(input), once);
        return Versioned.created(
                draft, "/api/membership/applications/" + draft.id().value(), view(actor, draft));
    }

    @GetMapping("/networks/{network}/applications")
    Items<ApplicationView> sent(
            Actor actor,
            @PathVariable String network,
            @RequestParam(required = false) @Nullable ApplicationStatus status,
            Cursor cursor) {
        return desk.sentTo(actor, new NetworkId(network), status, cursor).map(application -> view(actor, application));
    }

    @GetMapping("/applications")
    Items<ApplicationView> mine(Actor actor) {
        List<ApplicationView> mine = desk.mine(actor).stream()
                .map(application -> view(actor, application))
                .toList();
        return new Items<>(mine, null);
    }

    @GetMapping("/applications/{application}")
    ResponseEntity<ApplicationView> application(Actor actor, @PathVariable String application) {
        MembershipApplication seen = desk.see(actor, new ApplicationId(application));
        return Versioned.ok(seen, view(actor, seen));
    }

    /** Changes what the application says (JSON Merge Patch, RFC 7396: null removes a part). */
    @PatchMapping(
            path = "/applications/{application}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<ApplicationView> patch(
            Actor actor, @PathVariable String application, Expected expected, @RequestBody JsonNode patch) {
        ApplicationId id = new ApplicationId(application);
        Particulars changed = reader.patched(desk.see(actor, id).particulars(), patch);
        return answer(actor, desk.describe(actor, id, expected, changed));
    }

    @PostMapping(path = "/applications/{application}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ApplicationView> add(
            Actor actor,
            @PathVariable String application,
            Expected expected,
            @RequestParam DocumentKind kind,
            @RequestPart MultipartFile file) {
        return answer(actor, documents.add(actor, new ApplicationId(application), expected, kind, file));
    }

    @GetMapping("/applications/{application}/documents/{document}")
    ResponseEntity<Resource> document(Actor actor, @PathVariable String application, @PathVariable String document) {
        return Downloads.of(documents.open(actor, new ApplicationId(application), document));
    }

    @PostMapping("/applications/{application}/submission")
    ResponseEntity<ApplicationView> submit(
            Actor actor, @PathVariable String application, Expected expected, @Nullable Once once) {
        return answer(actor, desk.submit(actor, new ApplicationId(application), expected, once));
    }

    @PostMapping("/applications/{application}/information-requests")
    ResponseEntity<ApplicationView> ask(
            Actor actor,
            @PathVariable String application,
            Expected expected,
            Once once,
            @Valid @RequestBody InformationRequest request) {
        return answer(actor, desk.ask(actor, new ApplicationId(application), expected, once, request.text()));
    }

    @PostMapping("/applications/{application}/decision")
    ResponseEntity<ApplicationView> decide(
            Actor actor,
            @PathVariable String application,
            Expected expected,
            @Nullable Once once,
            @Valid @RequestBody DecisionRequest decision) {
        return answer(actor, desk.decide(actor, new ApplicationId(application), expected, once, decision.verdict()));
    }

    @PostMapping("/applications/{application}/withdrawal")
    ResponseEntity<ApplicationView> withdraw(Actor actor, @PathVariable String application, Expected expected) {
        return answer(actor, desk.withdraw(actor, new ApplicationId(application), expected));
    }

    private ResponseEntity<ApplicationView> answer(Actor actor, MembershipApplication application) {
        return Versioned.ok(application, view(actor, application));
    }

    private ApplicationView view(Actor actor, MembershipApplication application) {
        boolean admitted = application.status() == ApplicationStatus.ADMITTED;
        return ApplicationView.of(
                application, admitted && desk.entered(application), admitted && desk.isStaff(actor, application));
    }
}
