package org.regionalforum.forum.decision;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.register.Body;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.file.Downloads;
import org.regionalforum.kit.file.Uploads;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Decisions that were taken before the platform or on paper. */
@Tag(name = "recorded-decisions")
@RestController
@RequestMapping("${forum.api}")
class DecisionApi {
    private final DecisionDesk desk;

    DecisionApi(DecisionDesk desk) {
        this.desk = desk;
    }

    /** A decision as its minutes state it; with {@code roles} the network has these from that day on. */
    record Recording(
            @Nullable String title,
            @Nullable String text,
            @Nullable Body body,
            @Nullable LocalDate on,
            @Nullable String ownNumber,
            @Nullable Counts counts,
            @Nullable List<RecordedDecision.@Nullable Role> roles) {
        DecisionDesk.Record record() {
            List<RecordedDecision.Role> named = roles == null
                    ? List.of()
                    : roles.stream().filter(Objects::nonNull).toList();
            return new DecisionDesk.Record(title, text, body, on, ownNumber, counts, named);
        }
    }

    record DecisionView(
            String decision,
            String network,
            @Nullable Integer position,
            String title,
            String text,
            Body body,
            LocalDate on,
            @Nullable String ownNumber,
            @Nullable Counts counts,
            boolean minutes,
            List<RecordedDecision.Role> roles) {
        static DecisionView of(RecordedDecision decision) {
            Minutes minutes = decision.minutes();
            return new DecisionView(
                    decision.id().value(),
                    decision.network(),
                    decision.position(),
                    minutes.title(),
                    minutes.text(),
                    minutes.body(),
                    minutes.on(),
                    minutes.ownNumber(),
                    minutes.counts(),
                    minutes.file() != null,
                    decision.roles());
        }
    }

    @PostMapping(path = "/networks/{network}/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    DecisionView record(Actor actor, @PathVariable String network, Once once, @Valid @RequestBody Recording recording) {
        return DecisionView.of(desk.record(actor, network, recording.record(), null, null, once));
    }

    /** The same with the minutes as PDF. */
    @PostMapping(path = "/networks/{network}/decisions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    DecisionView recordWithMinutes(
            Actor actor,
            @PathVariable String network,
            Once once,
            @Valid @RequestPart Recording decision,
            @RequestPart MultipartFile file) {
        return DecisionView.of(
                desk.record(actor, network, decision.record(), file.getOriginalFilename(), Uploads.bytes(file), once));
    }

    @GetMapping("/decisions/{decision}")
    DecisionView decision(@PathVariable String decision) {
        return DecisionView.of(desk.one(new DecisionId(decision)));
    }

    @GetMapping("/decisions/{decision}/minutes")
    ResponseEntity<Resource> minutes(@PathVariable String decision) {
        return Downloads.of(desk.minutes(new DecisionId(decision)));
    }
}
