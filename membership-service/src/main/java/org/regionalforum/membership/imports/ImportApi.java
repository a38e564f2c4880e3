package org.regionalforum.membership.imports;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.file.Uploads;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.Problems;
import org.regionalforum.membership.network.NetworkId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports a table of members or of applications on paper. */
@Tag(name = "imports")
@RestController
@RequestMapping("${forum.api}/networks/{network}/imports")
class ImportApi {
    private final ImportDesk desk;
    private final Problems problems;

    ImportApi(ImportDesk desk, Problems problems) {
        this.desk = desk;
        this.problems = problems;
    }

    record RefusedView(
            long line,
            String field,
            String code,
            String reason,
            @Nullable String value) {}

    /** What became of the table; rows that were refused are named by line and reason. */
    record ReportView(boolean dryRun, int rows, int entered, int unchanged, List<RefusedView> refused) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ReportView importTable(
            Actor actor,
            @PathVariable String network,
            @RequestParam String as,
            @RequestParam(required = false) @Nullable String actorType,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestPart MultipartFile file) {
        Report report = desk.carryOut(
                actor, new ImportDesk.Order(new NetworkId(network), kind(as), actorType, dryRun, Uploads.bytes(file)));
        return new ReportView(
                dryRun,
                report.rows(),
                report.entered(),
                report.unchanged(),
                report.refused().stream()
                        .map(row -> view(row, actor.language()))
                        .toList());
    }

    private RefusedView view(Report.RefusedRow row, Locale language) {
        return new RefusedView(
                row.line(),
                row.field(),
                row.code(),
                problems.message(row.code(), row.arguments(), language),
                row.value());
    }

    private static ImportKind kind(String as) {
        return switch (as.toLowerCase(Locale.ROOT)) {
            case "members" -> ImportKind.MEMBERS;
            case "applications" -> ImportKind.APPLICATIONS;
            default -> throw Refusal.field("as", "import.kind");
        };
    }
}
